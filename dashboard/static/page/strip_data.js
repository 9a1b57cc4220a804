// Holds what the time strip draws from. It changes with the filters only, so a change of date does
// not send it again; the strip hears of it by an event.
export default function ({ data }) {
  if (window.sahelStrip?.data === data) return;
  window.sahelStrip = { data };
  window.dispatchEvent(new CustomEvent('sahel-strip'));
}
