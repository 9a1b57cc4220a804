// The picture of the strip: for each power a band from the low to the high number of people, in
// steps and with gaps; under it the events by shape, hollow or drawn out where the date is not sure.
import { dateOf } from './strip_state.js';

const BANDS = 84; // px of height
const LANE = 12;
// Arrivals, departures and politics each in a row of their own: in one row they hide each other.
const LANES = { arrival: 0, departure: 1, announcement: 2, political: 2 };
export const HEIGHT = BANDS + 3 * LANE + 22;
const laneAt = (shape) => BANDS + LANE * (LANES[shape] + 0.5) + 3;
const R = 3.6;
const MARKS = [100, 1000, 10000];
const SHAPES = {
  arrival: [[0, -1], [1, 0.9], [-1, 0.9]],
  departure: [[0, 1], [1, -0.9], [-1, -0.9]],
  announcement: [[0, -1.15], [1, 0], [0, 1.15], [-1, 0]],
  political: [[-0.7, -1.1], [1, -0.5], [-0.4, 0.1], [-0.4, 1.1], [-0.7, 1.1]],
};

// The square root keeps 50 people visible beside 15,000.
const scaleOf = (most) => (people) => BANDS - 2 - (BANDS - 12) * Math.sqrt(people / most);

const largest = (data) => Math.max(100, ...data.bands.flatMap(([, steps]) => steps.map((s) => s[3] || 0)));

function band(pen, steps, x, y, end, [fill, edge]) {
  for (const [from, to, low, high] of steps) {
    const [x0, x1] = [x(from), x(to ?? end)];
    if (x1 < 0 || x0 > x.width) continue;
    if (low === null) { // there, but nobody says how many: a dashed line at the foot
      pen.setLineDash([3, 3]);
      pen.strokeStyle = edge;
      pen.lineWidth = 1.5;
      pen.beginPath();
      pen.moveTo(x0, BANDS - 1.5);
      pen.lineTo(x1, BANDS - 1.5);
      pen.stroke();
      pen.setLineDash([]);
      continue;
    }
    const [top, bottom] = [y(high), y(low)];
    pen.fillStyle = fill;
    pen.globalAlpha = 0.5;
    pen.fillRect(x0, top - 1, Math.max(1, x1 - x0), Math.max(2, bottom - top + 2));
    pen.globalAlpha = 1;
    pen.fillStyle = edge;
    pen.fillRect(x0, top - 1, Math.max(1, x1 - x0), 1.2);
    pen.fillRect(x0, bottom, Math.max(1, x1 - x0), 1.2);
  }
}

function tick(pen, [first, last, shape, uncertain], x, names, ink, paper) {
  const [x0, x1] = [x(first), x(last)];
  if (x1 < -R || x0 > x.width + R) return;
  const [at, y] = [x1, laneAt(names[shape])];
  if (x1 - x0 > 2 * R) {
    pen.globalAlpha = 0.4; // where many are in doubt, the signs are still told apart
    pen.fillStyle = ink;
    pen.fillRect(x0, y - 0.6, x1 - x0, 1.2);
    pen.globalAlpha = 1;
  }
  pen.beginPath();
  SHAPES[names[shape]].forEach(([dx, dy], i) => {
    if (i) pen.lineTo(at + dx * R, y + dy * R);
    else pen.moveTo(at + dx * R, y + dy * R);
  });
  pen.closePath();
  pen.fillStyle = uncertain ? paper : ink;
  pen.fill();
  pen.strokeStyle = ink;
  pen.lineWidth = 1;
  pen.stroke();
}

function axis(pen, x, look) {
  const years = [];
  for (let year = dateOf(x.from).getUTCFullYear(); year <= dateOf(x.to).getUTCFullYear() + 1; year++) years.push(year);
  const room = (x.width / Math.max(1, years.length - 1));
  const every = Math.ceil(38 / room);
  pen.font = look.font;
  pen.textAlign = 'left';
  pen.textBaseline = 'bottom';
  for (const year of years) {
    const at = x(Math.round((Date.UTC(year, 0, 1) - dateOf(0)) / 86400000));
    pen.fillStyle = look.line;
    pen.fillRect(at, 0, 1, HEIGHT - (year % every ? 16 : 0));
    pen.fillStyle = look.soft;
    if (year % every === 0 && at > -4 && at < x.width - 30) pen.fillText(String(year), at + 4, HEIGHT - 1);
  }
}

function people(pen, y, most, look, numbers) {
  pen.textAlign = 'left';
  pen.textBaseline = 'bottom';
  let free = BANDS; // no number is written over another
  for (const mark of MARKS.filter((n) => n < most)) {
    pen.fillStyle = look.line;
    pen.fillRect(0, y(mark), look.width, 1);
    if (y(mark) > free - 14) continue;
    pen.fillStyle = look.soft;
    pen.fillText(numbers.format(mark), 4, y(mark));
    free = y(mark);
  }
}

export function paint(canvas, data, x, look, numbers) {
  const ratio = window.devicePixelRatio || 1;
  canvas.width = x.width * ratio;
  canvas.height = HEIGHT * ratio;
  const pen = canvas.getContext('2d');
  pen.scale(ratio, ratio);
  const most = largest(data);
  const y = scaleOf(most);
  axis(pen, x, look);
  for (const [actor, steps] of data.bands) band(pen, steps, x, y, x.to, data.signs[actor]);
  people(pen, y, most, { ...look, width: x.width }, numbers);
  pen.fillStyle = look.wash;
  pen.fillRect(x(data.cut_off), 0, Math.max(0, x.width - x(data.cut_off)), HEIGHT);
  for (const event of data.events) tick(pen, event, x, data.shapes, look.ink, look.paper);
}
