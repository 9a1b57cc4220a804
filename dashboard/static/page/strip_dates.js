// Days on the strip: their place in pixels, and steps from one to the next.
import { dateOf, dayNumber } from './strip_state.js';

export function scale(from, to, width) {
  const x = (day) => ((day - from) / (to - from)) * width;
  return Object.assign(x, { from, to, width,
    day: (px) => Math.max(from, Math.min(to, Math.round(from + (px / width) * (to - from)))) });
}

export function nextStop(stops, day, direction) {
  const found = direction > 0 ? stops.find((stop) => stop > day) : stops.findLast((stop) => stop < day);
  return found ?? null;
}

export function monthOn(day, direction) {
  const now = dateOf(day);
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth() + direction];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dayNumber(new Date(Date.UTC(year, month, Math.min(last, now.getUTCDate()))).toISOString().slice(0, 10));
}

// From 2012, when most of the record begins, or from where the date shown or the filter needs it.
export function limits(data, days, whole) {
  const begins = data.events.length ? Math.min(...data.events.map((event) => event[0])) : data.cut_off - 3650;
  const usual = Math.max(begins, dayNumber('2012-01-01'));
  const from = whole ? begins : usual;
  return [Math.min(from, ...days) - 60, Math.max(data.cut_off + 120, ...days.map((day) => day + 30))];
}
