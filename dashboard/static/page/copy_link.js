// Copies the page's address, which holds the whole view; without a clipboard it shows the address.
import { styled } from './styled.js';

const dress = await styled('copy_link.css', import.meta.url);

export default function ({ data, parentElement }) {
  dress(parentElement);
  let root = parentElement.querySelector('.copy-link');
  if (!root) {
    root = document.createElement('div');
    root.className = 'copy-link';
    const button = document.createElement('button');
    button.type = 'button';
    const status = document.createElement('p');
    status.setAttribute('role', 'status');
    const address = document.createElement('input');
    address.readOnly = true;
    address.hidden = true;
    root.append(button, status, address);
    parentElement.append(root);
  }
  const [button, status, address] = root.children;
  button.textContent = data.label;
  address.setAttribute('aria-label', data.manual);
  const done = () => { status.textContent = data.done; address.hidden = true; setTimeout(() => { status.textContent = ''; }, 4000); };
  const show = () => { status.textContent = data.manual; address.hidden = false; address.value = window.location.href; address.select(); };
  button.onclick = () => {
    if (!navigator.clipboard) return show();
    navigator.clipboard.writeText(window.location.href).then(done, show);
  };
}
