// Tells the page its language, and the server when the theme turns: Streamlit paints its own parts
// anew at dusk but asks for nothing, so map, charts and signs would keep the colours of the day.
let watching = null;
let told = '';

const scheme = () => {
  const page = document.querySelector('.stApp');
  return page && getComputedStyle(page).colorScheme.includes('dark') ? 'dark' : 'light';
};

export default function ({ data, parentElement, setTriggerValue }) {
  document.documentElement.lang = data.lang;
  told = data.theme;
  const tell = () => {
    if (!parentElement.isConnected || scheme() === told) return;
    told = scheme(); // once a turn, whatever the server makes of it
    setTriggerValue('theme', told);
  };
  watching?.disconnect();
  watching = new MutationObserver(tell); // Streamlit's style is a class, another for each theme
  watching.observe(document.querySelector('.stApp'), { attributeFilter: ['class'] });
}
