// What a reader without a pointer meets: called in the page by Walk.cs.
(() => {
  const selector = "a[href], button, input:not([type=hidden]), select, textarea, summary, iframe, [tabindex]";
  const leastContrast = 3;

  // The page as it is laid out: what stands in shadow trees and slots among the rest, in reading order.
  const childrenOf = (node) => {
    if (node.shadowRoot) return [...node.shadowRoot.children];
    const slotted = node.localName === "slot" ? node.assignedElements({ flatten: true }) : [];
    return slotted.length > 0 ? slotted : [...node.children];
  };
  const allIn = (node) => [node, ...childrenOf(node).flatMap(allIn)];
  const above = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host ?? null;
  const isWithin = (node, outer) => node !== null && (node === outer || isWithin(above(node), outer));

  const isReachable = (one) => one.matches(selector) && one.tabIndex >= 0 && !one.disabled
    && one.checkVisibility({ visibilityProperty: true })
    && (one.localName !== "summary" || one.parentElement.querySelector("summary") === one);

  // Buttons of which one can be chosen are one stop, whichever of them it is.
  const nameOf = (one) => one.type === "radio" ? `radio ${one.name}`
    : `${one.localName} ${one.id || one.name || one.ariaLabel || one.textContent.trim().replaceAll(/\s+/g, " ").slice(0, 60)}`;

  const numbers = new Map();
  const keyOf = (one) => {
    const group = one.type === "radio" ? one.name : one;
    if (!numbers.has(group)) numbers.set(group, numbers.size + 1);
    return `${numbers.get(group)} ${nameOf(one)}`;
  };

  // How a stop looks without the focus. A ring that only moves with it is none.
  const rested = new Map();
  const looksOf = ({ style, width, colour }) => [style, width, colour].join();
  const ringOf = (one) => {
    const { outlineStyle: style, outlineWidth: width, outlineColor: colour, outlineOffset: offset } = getComputedStyle(one);
    return { style, width: parseFloat(width), colour, offset: parseFloat(offset) };
  };

  const channels = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour) => {
    const [red, green, blue] = channels(colour).slice(0, 3)
      .map((one) => one / 255).map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const groundOf = (one) => {
    if (one === null) return matchMedia("(prefers-color-scheme: dark)").matches ? "rgb(18, 18, 18)" : "rgb(255, 255, 255)";
    const colour = getComputedStyle(one).backgroundColor;
    return (channels(colour)[3] ?? 1) === 1 ? colour : groundOf(above(one));
  };

  const ringFaults = (one) => {
    const ring = ringOf(one);
    if (ring.style === "none" || ring.width < 2) return ["no ring around it"];
    if (looksOf(ring) === rested.get(one)) return ["a ring with and without focus"];
    const seen = contrast(ring.colour, groundOf(above(one)));
    return seen < leastContrast ? [`a ring of contrast ${seen.toFixed(2)}`] : [];
  };

  const placeFaults = (one) => {
    const [left, top, right, bottom] = [...one.getClientRects()].filter((box) => box.width > 0 && box.height > 0)
      .map((box) => [Math.max(0, box.left), Math.max(0, box.top), Math.min(innerWidth, box.right), Math.min(innerHeight, box.bottom)])
      .find((box) => box[2] > box[0] && box[3] > box[1]) ?? [];
    if (left === undefined) return ["not in the window"];
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const hit = one.getRootNode().elementFromPoint(x, y);
    return isWithin(hit, one) ? [] : [`covered by ${hit?.localName}.${hit?.className}`];
  };

  // Parts of the ring that what lies around cuts off; where it cuts off one side only, the others show.
  const cutFaults = (one) => {
    const ring = ringOf(one);
    const reach = ring.width + ring.offset - 1;
    const box = one.getBoundingClientRect();
    for (let around = above(one); around && around !== document.body; around = above(around)) {
      if (getComputedStyle(around).overflow === "visible") continue;
      const clip = around.getBoundingClientRect();
      const cut = [box.left - reach < clip.left, box.top - reach < clip.top, box.right + reach > clip.right, box.bottom + reach > clip.bottom];
      if (cut.filter(Boolean).length > 1) return [`a ring cut off by ${around.localName}.${around.className}`];
    }
    return [];
  };

  const nameFaults = (one) => {
    if (one.matches("a, button, input, select, textarea, summary, iframe")) return [];
    return one.role && one.ariaLabel ? [] : ["neither a role nor a name"];
  };

  window.walk = {
    expected() {
      const stops = allIn(document.body).filter(isReachable);
      stops.forEach((one) => rested.set(one, looksOf(ringOf(one))));
      return [...new Set(stops.map(keyOf))];
    },
    stop() {
      let one = document.activeElement;
      while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
      if (!one || one === document.body || one === document.documentElement) return null;
      const faults = [...ringFaults(one), ...placeFaults(one), ...cutFaults(one), ...nameFaults(one)];
      return { key: keyOf(one), faults };
    },
  };
})();
