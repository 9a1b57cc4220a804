// Groups of items as headings and buttons. Every text is set by textContent.
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

const lineOf = (line, signs) => {
  const node = make('span', 'line');
  if (signs[line.actor]) node.append(dotOf(signs[line.actor]));
  const words = make('span', 'words', line.text);
  if (line.detail) words.append(' ', make('span', 'detail', line.detail));
  node.append(words);
  return node;
};

const buttonOf = (item, signs, pick) => {
  const button = make('button', item.current ? 'item current' : 'item');
  button.type = 'button';
  button.dataset.id = item.id;
  button.setAttribute('aria-pressed', String(item.current));
  button.append(make('span', 'title', item.title), ...item.lines.map((line) => lineOf(line, signs)));
  button.addEventListener('click', () => pick(item.id));
  const entry = make('li');
  entry.append(button);
  return entry;
};

const groupOf = (group, signs, pick) => {
  const section = make('section');
  if (group.title) section.append(make('h3', '', group.title));
  const list = make('ul');
  list.append(...group.items.map((item) => buttonOf(item, signs, pick)));
  section.append(list);
  return section;
};

export default function ({ data, parentElement, setTriggerValue }) {
  const before = parentElement.querySelector('.pick-list');
  const focused = parentElement.querySelector('button:focus')?.dataset.id;
  const root = make('div', 'pick-list');
  root.setAttribute('role', 'group');
  root.setAttribute('aria-label', data.label);
  root.append(...data.groups.map((group) => groupOf(group, data.signs, (id) => setTriggerValue('pick', id))));
  if (before) before.replaceWith(root);
  else parentElement.append(root);
  if (focused) [...root.querySelectorAll('button')].find((b) => b.dataset.id === focused)?.focus();
}
