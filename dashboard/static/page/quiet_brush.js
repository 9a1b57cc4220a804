// The frame by which a drag chooses a period is no picture to be read out, but Vega gives it the role
// of one without a name, and its grammar has no word against that: it is hidden from screen readers.
let watching = null;

const quieten = () => {
  document.querySelectorAll('svg.marks g[class*="zoom_brush"]:not([aria-hidden])').forEach((frame) => {
    frame.removeAttribute('role');
    frame.removeAttribute('aria-roledescription');
    frame.setAttribute('aria-hidden', 'true');
  });
};

export default function ({ parentElement }) {
  watching?.disconnect();
  watching = new MutationObserver((_, observer) => {
    if (parentElement.isConnected) quieten();
    else observer.disconnect();
  });
  watching.observe(document.body, { childList: true, subtree: true });
  quieten();
}
