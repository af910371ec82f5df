const host = location.host;
const snippets = {
  Python: `kite = KiteConnect(api_key=API_KEY, root="http://${host}")\nticker = KiteTicker(API_KEY, access_token, root="ws://${host}")`,
  Go: `kite.SetBaseURI("http://${host}")\nticker.SetRootURL(url.URL{Scheme: "ws", Host: "${host}"})`,
  JavaScript: `const kite = new KiteConnect({ api_key: API_KEY, root: "http://${host}" });\nconst ticker = new KiteTicker({ api_key: API_KEY, access_token, root: "ws://${host}/" });`,
  ".NET": `var kite = new Kite(API_KEY, Root: "http://${host}");\nvar ticker = new Ticker(API_KEY, accessToken, Root: "ws://${host}/");`,
  Java: `// This library has no setting for it: set two private fields before the first call.\nset("_rootUrl", "http://${host}");\nset("_wsuri", "ws://${host}/?access_token=:access_token&api_key=:api_key");\n\nstatic void set(String name, String url) throws ReflectiveOperationException {\n    Field field = com.zerodhatech.kiteconnect.Routes.class.getDeclaredField(name);\n    field.setAccessible(true);\n    field.set(null, url);\n}`,
};
const code = byId("snippet").firstChild;

function choose(language) {
  code.textContent = snippets[language];
  for (const button of byId("languages").children) button.setAttribute("aria-pressed", String(button.textContent === language));
}

for (const language of Object.keys(snippets)) {
  const button = element("button", language);
  button.onclick = () => choose(language);
  byId("languages").append(button);
}
choose("Python");
byId("copy").hidden = !navigator.clipboard;
byId("copy").onclick = async () => {
  await navigator.clipboard.writeText(code.textContent);
  write(byId("copy"), "Copied");
  setTimeout(() => write(byId("copy"), "Copy"), 1500);
};
byId("login").textContent = `http://${host}/connect/login?v=3&api_key=…`;

async function change(method, path, setting) {
  try {
    const answer = await fetch("/sandbox/faults" + path, { method, body: setting && JSON.stringify(setting) });
    const said = await answer.json();
    notice("refused", answer.ok ? "" : said.message);
    if (answer.ok) showFaults(said);
  } catch (gone) {
    notice("refused", "The sandbox did not answer; nothing may have been switched.");
  }
}
byId("all-off").onclick = () => change("DELETE", "");

function showFaults(faults) {
  const on = faults.filter(fault => fault.on).map(fault => fault.fault);
  keep("faults", faults.map(showFault));
  write(byId("on-count"), on.length ? `${on.length} on` : "all off");
  byId("all-off").hidden = !on.length;
  notice("faulty", on.length ? `⚠ ${on.length === 1 ? "A fault is" : `${on.length} faults are`} on: ${on.join(", ")}` : "");
  document.title = (on.length ? "⚠ " : "") + "Alpha Panda sandbox";
}

// Leaves children in place that are there already, so that no focus and no open choice is lost.
function keep(id, nodes) {
  const there = byId(id).children;
  if (there.length !== nodes.length || nodes.some((node, i) => node !== there[i])) byId(id).replaceChildren(...nodes);
}

const filled = {};
function fill(id, items, row, empty) {
  const text = JSON.stringify(items);
  if (filled[id] === text) return;
  filled[id] = text;
  byId(id).replaceChildren(...(items.length ? items.map(row) : [element("tr")]));
  if (!items.length) byId(id).firstChild.append(Object.assign(element("td", empty, "note"), { colSpan: 6 }));
}

function figure(name, value) {
  const item = element("li");
  item.append(`${name} `, element("b", value));
  return item;
}

function show(state) {
  notice("trouble", state.trouble ? `The exchange does not answer the page: ${state.trouble}` : "");
  if (state.trouble) return;
  const [day, time] = state.market_time.split(" ");
  write(byId("clock").children[0], `${time} IST`);
  write(byId("clock").children[1], calendarDay.format(new Date(day)) + (state.market_over ? " · the market is over" : ""));
  write(byId("market"), state.market);
  byId("figures").replaceChildren(...Object.entries(state.phases).map(([segment, phase]) => figure(plain(segment), plain(phase))),
    ...Object.entries(state.counts).map(([name, count]) => figure(name === "facts" ? "market facts" : name, whole.format(count))));
  keep("books", state.books.length ? state.books.map(showBook) : [element("p", "No book yet: the market has not opened.", "note")]);
  fill("orders", state.orders, orderRow, "None today.");
  fill("requests", state.requests, requestRow, "None yet.");
  fill("sockets", state.sockets, socketRow, "None open.");
  showFaults(state.faults);
  write(byId("by-script"), `curl -X PUT -d '{"count":20}' http://${location.hostname}:${state.control_port}/faults/throttle`);
}

// One stream, for as long as the page can be seen. A browser that falls behind draws the newest picture alone.
const SILENT_MS = 12000;
const AGAIN_MS = 1000;
let stream;
let heardAt = 0;
let newest;
let again;

function lost(why) {
  stream.close();
  heardAt = Infinity;
  document.body.className = "lost";
  notice("lost", `Connection lost: ${why} Trying again …`);
  clearTimeout(again);
  again = setTimeout(watch, AGAIN_MS);
}

function heard() {
  heardAt = performance.now();
  document.body.className = "";
  notice("lost", "");
}

function watch() {
  clearTimeout(again);
  stream?.close();
  if (document.hidden) return;
  heardAt = performance.now();
  let why = "the sandbox was stopped, or restarts.";
  stream = new EventSource("/sandbox/stream");
  stream.addEventListener("picture", event => {
    heard();
    if (newest === undefined) requestAnimationFrame(() => {
      const text = newest;
      newest = undefined;
      show(JSON.parse(text));
    });
    newest = event.data;
  });
  stream.addEventListener("still", heard);
  stream.addEventListener("full", event => { why = `${event.data}.`; });
  stream.onerror = () => lost(why);
}
setInterval(() => {
  if (!document.hidden && performance.now() - heardAt > SILENT_MS) lost("the sandbox says nothing.");
}, AGAIN_MS);
document.addEventListener("visibilitychange", watch);
watch();
