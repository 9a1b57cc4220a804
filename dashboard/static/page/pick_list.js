// Groups of items as headings and buttons. Every text is set by textContent.
import { styled } from './styled.js';
import { unpack } from './unpack.js';

const dress = await styled('pick_list.css', import.meta.url);
const make = (tag, cls, text) => {
  const node = document.createElement(tag);
  if (cls) node.className = cls;
  if (text) node.textContent = text;
  return node;
};

const dotOf = ([fill, edge, ink, mark]) => {
  const dot = make('span', 'dot', mark);
  dot.setAttribute('aria-hidden', 'true');
  dot.style.background = fill;
  dot.style.color = ink;
  dot.style.borderColor = edge;
  return dot;
};

const lineOf = ([actor, text, detail], { signs }) => {
  const node = make('span', 'line');
  if (signs[actor]) node.append(dotOf(signs[actor]));
  const words = make('span', 'words', text);
  if (detail) words.append(' ', make('span', 'detail', detail));
  node.append(words);
  return node;
};

const buttonOf = ([id, title, lines], data, pick) => {
  const current = id === data.current;
  const button = make('button', current ? 'item current' : 'item');
  button.type = 'button';
  button.dataset.id = id;
  button.setAttribute('aria-pressed', String(current));
  button.append(make('span', 'title', title), ...lines.map((line) => lineOf(line, data)));
  button.addEventListener('click', () => pick(id));
  const entry = make('li');
  entry.append(button);
  return entry;
};

const groupOf = ([title, items], data, pick) => {
  const section = make('section');
  if (title) section.append(make('h3', '', title));
  const list = make('ul');
  list.append(...items.map((item) => buttonOf(item, data, pick)));
  section.append(list);
  return section;
};

const places = new WeakMap();

function draw(parentElement, data) {
  const before = parentElement.querySelector('.pick-list');
  const focused = parentElement.querySelector('button:focus')?.dataset.id;
  const root = make('div', 'pick-list');
  root.setAttribute('role', 'group');
  root.setAttribute('aria-label', data.label);
  const pick = (id) => places.get(parentElement).pick(id);
  root.append(...data.groups.map((group) => groupOf(group, data, pick)));
  if (before) before.replaceWith(root);
  else parentElement.append(root);
  if (focused) [...root.querySelectorAll('button')].find((b) => b.dataset.id === focused)?.focus();
}

// Of two lists that come close together only the later is drawn.
export default async function ({ data, parentElement, setTriggerValue }) {
  const said = data.packed;
  const known = places.get(parentElement);
  places.set(parentElement, { said, pick: (id) => setTriggerValue('pick', id) });
  if (known?.said === said && parentElement.querySelector('.pick-list')) return;
  dress(parentElement);
  const list = await unpack(said);
  if (places.get(parentElement).said === said) draw(parentElement, list);
}
