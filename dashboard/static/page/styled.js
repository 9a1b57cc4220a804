// A component's stylesheet, fetched once beside its script and shared by all its places on the page.
export async function styled(name, beside) {
  const answer = await fetch(new URL(name + new URL(beside).search, beside));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await answer.text());
  return (element) => {
    const root = element.getRootNode();
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  };
}
