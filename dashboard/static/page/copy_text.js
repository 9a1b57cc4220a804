// Buttons that copy a text each, and one that prints the page; without a clipboard the text is shown.
import { styled } from './styled.js';

// On paper a map keeps the size that it was drawn in: there is no time to draw it anew.
const frames = () => document.querySelectorAll('iframe');
window.addEventListener('beforeprint', () => frames().forEach((frame) => {
  const { width, height } = frame.getBoundingClientRect();
  frame.style.setProperty('width', `${width}px`, 'important');
  frame.style.setProperty('height', `${height}px`, 'important');
}));
window.addEventListener('afterprint', () => frames().forEach((frame) => {
  frame.style.removeProperty('width');
  frame.style.removeProperty('height');
}));

const dress = await styled('copy_text.css', import.meta.url);

const buttonOf = (label, act) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', act);
  return button;
};

export default function ({ data, parentElement }) {
  const said = JSON.stringify(data);
  const before = parentElement.querySelector('.copy-text');
  if (before?.said === said) return;
  dress(parentElement);
  const root = document.createElement('div');
  root.className = 'copy-text';
  root.said = said;
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const shown = document.createElement('textarea');
  shown.readOnly = true;
  shown.hidden = true;
  shown.setAttribute('aria-label', data.manual);
  const done = () => { shown.hidden = true; status.textContent = data.done; setTimeout(() => { status.textContent = ''; }, 4000); };
  const show = (text) => { status.textContent = data.manual; shown.hidden = false; shown.value = text; shown.select(); };
  const copy = (text) => {
    if (!navigator.clipboard) return show(text);
    navigator.clipboard.writeText(text).then(done, () => show(text));
  };
  root.append(...data.texts.map(([label, text]) => buttonOf(label, () => copy(text))),
    buttonOf(data.print, () => window.print()), status, shown);
  if (before) before.replaceWith(root);
  else parentElement.append(root);
}
