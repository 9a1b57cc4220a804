// The map's state at a day, looked up in what the server worked out once. No rule of the record is
// written here: a place has the last list of states that is not after the day.
const EPOCH = Date.UTC(1960, 0, 1);
const DAY = 86400000;

export const dayNumber = (iso) => Math.round((Date.parse(`${iso}T00:00:00Z`) - EPOCH) / DAY);
export const isoDay = (day) => new Date(EPOCH + day * DAY).toISOString().slice(0, 10);
export const dateOf = (day) => new Date(EPOCH + day * DAY);

function statesOn(changes, day) {
  let [low, high] = [0, changes.length / 2];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (changes[2 * middle] <= day) low = middle + 1;
    else high = middle;
  }
  return low ? changes[2 * low - 1] : [];
}

function forceOf(number, data) {
  const [force, status, min, best, max, counted] = data.states[number];
  const [name, actor] = data.forces[force];
  return { name, actor, status: data.statuses[status], min, best, max, counted: Boolean(counted) };
}

const forcesOn = (changes, day, data) => statesOn(changes, day).map((number) => forceOf(number, data));

function placed(number, data) {
  if (number === undefined || number < 0) return {};
  const [lat, lon] = data.points[number];
  return { lat, lon };
}

// As on the server: an event belongs to the days up to a date if it was over within them.
const isRecent = ([first, last], day, data) =>
  first <= day && last >= day - data.recent && last - first <= data.recent;

function eventOf([, , shape, uncertain, , country, point], index, data) {
  return { id: `event:~${index}`, ...placed(point, data), country, shape: data.shapes[shape],
    uncertain: Boolean(uncertain), title: '', date: '' };
}

function flowOf([, , , , , , point, from, actor], index, data) {
  const ends = [from, point].map((number) => placed(number, data));
  if (!ends.every((end) => 'lat' in end)) return null;
  const [start, end] = ends.map(({ lat, lon }) => [lat, lon]);
  return { id: `flow:~${index}`, from: start, to: end, actor: actor || '', title: '' };
}

export function stateOn(day, data) {
  const recent = data.events.map((event, index) => [event, index])
    .filter(([event]) => isRecent(event, day, data));
  return {
    sites: data.sites.map(([id, point, name, precision, changes]) => ({ id: `site:${id}`,
      ...placed(point, data), name, precision, forces: forcesOn(changes, day, data) }))
      .filter((site) => site.forces.length),
    countries: data.countries.map(([id, name, changes]) => ({ id, name, text: '',
      forces: forcesOn(changes, day, data) })).filter((country) => country.forces.length),
    events: recent.map(([event, index]) => eventOf(event, index, data)),
    flows: recent.map(([event, index]) => flowOf(event, index, data)).filter(Boolean),
    actors: data.actors,
  };
}
