// Groups of items as headings and buttons. Every text is set by textContent. Texts that recur are
// sent once: a line is [actor, number of its text, number of its detail] in data.texts.
import { styled } from './styled.js';

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

const lineOf = ([actor, text, detail], { signs, texts }) => {
  const node = make('span', 'line');
  if (signs[actor]) node.append(dotOf(signs[actor]));
  const words = make('span', 'words', texts[text]);
  if (texts[detail]) words.append(' ', make('span', 'detail', texts[detail]));
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

export default function ({ data, parentElement, setTriggerValue }) {
  const said = JSON.stringify(data);
  const known = places.get(parentElement);
  places.set(parentElement, { said, pick: (id) => setTriggerValue('pick', id) });
  const before = parentElement.querySelector('.pick-list');
  if (before && known?.said === said) return;
  dress(parentElement);
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
