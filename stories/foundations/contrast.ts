/** The colour that a CSS value comes to on an element, as sRGB channels from 0 to 255. */
export function channels(on: Element, color: string): number[] {
  const probe = document.createElement('span');
  probe.style.color = color;
  on.append(probe);
  const resolved = getComputedStyle(probe).color;
  probe.remove();
  return (resolved.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
}

/** Relative luminance, as WCAG 2.2 defines it. */
const luminance = (rgb: readonly number[]): number =>
  rgb.reduce((sum, channel, at) => {
    const part = channel / 255;
    return sum + ([0.2126, 0.7152, 0.0722][at] ?? 0) * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  }, 0);

/** Contrast ratio of two colours, from 1 to 21. */
export function contrast(one: readonly number[], other: readonly number[]): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
