// <myeloma-kb drug="teclistamab" show="approvals" theme="auto" revision="latest">
// Shows drug data in a page of another site. Asks one address, without credentials; keeps nothing, follows nobody.
(() => {
  const script = document.currentScript;
  if (!script?.src || customElements.get("myeloma-kb")) return;
  const service = new URL("../", script.src);
  // The page of each kind. "class" stands last: beside another kind it is a class of the host's style sheet.
  const pages = {
    drug: "drugs/", combination: "combinations/", claim: "claims#", claims: "claims", timeline: "timeline", class: "classes/",
  };
  // The service's pages cannot stand in a frame: where this page stands in one, links lead out of it.
  const target = window.top === window ? null : "_top";
  const patience = 15000;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("{{css}}");

  // Text becomes text nodes, never markup.
  const make = (tag, attributes, ...content) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== null && value !== undefined) made.setAttribute(name, value);
    }
    made.append(...content.filter((one) => one !== null && one !== undefined));
    return made;
  };
  const link = (href, text) => (href && /^https?:\/\//i.test(href) ? make("a", { href, target, rel: "noopener" }, text) : make("span", {}, text));
  const heading = (name, level, ...content) => make("div", { class: name, role: "heading", "aria-level": level }, ...content);

  const item = (one) => make(
    "li", {}, link(one.link, one.title),
    ...one.tags.flatMap((tag) => [" ", make("span", { class: "tag" }, tag)]),
    one.text ? make("p", {}, one.text) : null,
    one.on ? make("time", { datetime: one.on }, one.day) : null);
  const section = (one) => [
    one.heading ? heading("heading", 3, one.heading) : null,
    make("ul", { class: "items", role: "list" }, ...one.items.map(item)),
  ];
  const news = (one) => one && make(
    "p", { class: one.concernsSafety ? "news safety" : "news", role: "note" },
    make("strong", {}, one.text), " ", link(one.link, "See the newest"));
  const sources = (data) => data.sources.length > 0 ? make(
    "details", {}, make("summary", {}, data.sourceCount),
    make("ol", {}, ...data.sources.map((one) => make("li", {}, link(one.link, one.title), ", ", one.publisher)))) : null;

  customElements.define("myeloma-kb", class extends HTMLElement {
    static observedAttributes = [...Object.keys(pages), "show", "theme", "revision"];

    #box = make("section", { class: "myeloma-kb", lang: "en", "aria-label": "MyelomaKb" });
    #asking = null;
    #planned = false;

    constructor() {
      super();
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet];
      root.append(this.#box);
    }

    connectedCallback() { this.#plan(); }

    disconnectedCallback() { this.#asking?.abort(); }

    attributeChangedCallback(name, before, now) {
      if (before !== now && this.isConnected) this.#plan();
    }

    // Several attributes that change at once are one question.
    #plan() {
      if (this.#planned) return;
      this.#planned = true;
      queueMicrotask(() => {
        this.#planned = false;
        this.#load();
      });
    }

    async #load() {
      this.#asking?.abort();
      const asking = this.#asking = new AbortController();
      const timer = setTimeout(() => asking.abort(), patience);
      const kind = Object.keys(pages).find((one) => this.hasAttribute(one));
      this.#paint();
      this.#box.setAttribute("aria-busy", "true");
      if (this.#box.childElementCount === 0) this.#lead(kind);
      try {
        const answer = kind && await fetch(this.#address(kind), {
          credentials: "omit", referrerPolicy: "no-referrer", signal: asking.signal,
        });
        if (!answer) throw new Error(`name one of ${Object.keys(pages).join(", ")}`);
        const data = await answer.json();
        if (!answer.ok) throw new Error(data.detail);
        if (this.#asking === asking) this.#show(data);
      } catch (error) {
        if (this.#asking !== asking || !this.isConnected) return;
        console.warn(`<myeloma-kb>: ${error.message}`);
        this.#lead(kind);
      } finally {
        clearTimeout(timer);
        if (this.#asking === asking) this.#box.setAttribute("aria-busy", "false");
      }
    }

    #address(kind) {
      const id = this.getAttribute(kind);
      const address = new URL(`embed/${kind}${id ? `/${encodeURIComponent(id)}` : ""}.json`, service);
      const show = this.getAttribute("show");
      const revision = this.getAttribute("revision");
      if (show) address.searchParams.set("show", show);
      if (revision && revision !== "latest") address.searchParams.set("revision", revision);
      return address;
    }

    #paint() {
      const theme = this.getAttribute("theme");
      this.#box.dataset.theme = theme === "light" || theme === "dark" ? theme : "auto";
    }

    // What the page itself says inside the element, else a link to the page that shows the same.
    #lead(kind) {
      const id = kind ? encodeURIComponent(this.getAttribute(kind)) : "";
      const page = kind && (id || !pages[kind].endsWith("/")) ? pages[kind] + id : ".";
      const way = link(new URL(page, service).href, "Read this at MyelomaKb");
      this.#box.setAttribute("aria-label", "MyelomaKb");
      this.#box.replaceChildren(make("slot", {}, way));
    }

    #show(data) {
      this.#box.setAttribute("aria-label", data.title);
      this.#box.replaceChildren(...[
        heading("title", 2, link(data.link, data.title)), make("p", {}, data.lead), news(data.news),
        ...data.sections.flatMap(section), sources(data), make("p", { class: "stand" }, `${data.stand} ${data.notice}`),
      ].filter(Boolean));
    }
  });
})();
