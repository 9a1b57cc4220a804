// The strip's elements: buttons, the date in words, the picture, and the handle that is a slider.
const make = (tag, cls, text) => {
  const node = document.createElement(tag);
  if (cls) node.className = cls;
  if (text) node.textContent = text;
  return node;
};

const SIGNS = { previous: '◀', play: '▶', stop: '■', next: '▶' };
const SPEEDS = [0.5, 1, 2, 4];

function button(parts, name) {
  const node = make('button', `do ${name}`);
  node.type = 'button';
  node.dataset.do = name;
  node.addEventListener('click', () => parts.act[name]());
  return node;
}

function speeds() {
  const node = make('select', 'speed');
  for (const speed of SPEEDS) node.append(new Option(`${speed} ×`, String(speed), speed === 1, speed === 1));
  return node;
}

function label(parts, data) {
  const { words } = data;
  const { buttons, select, root, handle, none } = parts;
  buttons.previous.textContent = `${SIGNS.previous} ${words.previous}`;
  buttons.next.textContent = `${words.next} ${SIGNS.next}`;
  buttons.stop.textContent = `${SIGNS.stop} ${words.stop}`;
  buttons.cut_off.textContent = words.cut_off;
  for (const name of ['previous', 'next', 'stop', 'cut_off', 'play']) buttons[name].title = words[`${name}_help`] || '';
  parts.words = words;
  parts.widened(parts.isWhole);
  select.setAttribute('aria-label', words.speed);
  handle.setAttribute('aria-label', words.handle);
  handle.title = words.keys;
  root.setAttribute('aria-label', words.title);
  none.textContent = data.stops.length ? '' : words.none;
}

function say(parts, said, day, x, playing, open) {
  const { date, handle, buttons, words } = parts;
  if (date.textContent !== said) date.textContent = said;
  handle.setAttribute('aria-valuemin', x.from);
  handle.setAttribute('aria-valuemax', x.to);
  handle.setAttribute('aria-valuenow', day);
  handle.setAttribute('aria-valuetext', said);
  buttons.play.textContent = playing ? `❚❚ ${words.pause}` : `▶ ${words.play}`;
  buttons.stop.disabled = !playing;
  buttons.previous.disabled = !open.previous;
  buttons.next.disabled = !open.next;
}

function move(parts, period, from, to) {
  const { handle, range } = parts;
  handle.style.transform = `translateX(${to}px)`;
  range.hidden = !period;
  range.style.transform = `translateX(${from}px)`;
  range.style.width = `${Math.max(1, to - from)}px`;
}

export function build(place) {
  const root = make('section', 'strip');
  const bar = make('div', 'bar');
  const field = make('div', 'field');
  const handle = make('div', 'handle');
  handle.tabIndex = 0;
  handle.setAttribute('role', 'slider');
  const parts = { root, field, handle, canvas: make('canvas'), range: make('div', 'range'), date: make('p', 'date'),
    none: make('p', 'none'), select: speeds(), buttons: {}, isWhole: false };
  for (const name of ['previous', 'play', 'stop', 'next', 'cut_off', 'range']) parts.buttons[name] = button(parts, name);
  const { previous, play, stop, next, cut_off: last, range } = parts.buttons;
  bar.append(previous, play, stop, parts.select, next, last, parts.date, range);
  parts.canvas.setAttribute('aria-hidden', 'true');
  field.append(parts.canvas, parts.range, handle);
  root.append(bar, field, parts.none);
  place.append(root);
  parts.speed = () => Number(parts.select.value);
  parts.label = (data) => label(parts, data);
  parts.say = (...told) => say(parts, ...told);
  parts.move = (...told) => move(parts, ...told);
  parts.widened = (whole) => {
    parts.isWhole = whole;
    parts.buttons.range.textContent = whole ? parts.words.since : parts.words.whole;
  };
  return parts;
}
