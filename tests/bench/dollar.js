/* All that folium's popups ask of jQuery: $(`<div …>`)[0]. Smaller than jQuery, so in favour of
   the naive page that uses it. */
window.$ = function (html) {
  const template = document.createElement('template');
  template.innerHTML = html.trim();
  return template.content.children;
};
