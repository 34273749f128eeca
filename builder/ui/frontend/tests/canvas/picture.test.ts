/* The drawing as an SVG that stands alone. */
import { describe, expect, it } from "vitest";
import { picture } from "../../src/canvas/bar/picture";
import { chain, editorOf } from "./small";

describe("the picture", () => {
  it("holds every layer and wire, groups with their titles, and no markup of a person", () => {
    const document = chain();
    const { nodes, groups } = document.networks.network!;
    nodes.b!.title = "<b>&";
    nodes.a!.group = "g";
    groups.g = { title: "First" };
    const svg = picture(editorOf(document), (name) => `var(${name})`);
    expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg" width="')).toBe(true);
    expect(svg.endsWith("</svg>")).toBe(true);
    expect(svg.match(/<path [^>]*fill="none" stroke="var\(ink-3\)"/g)).toHaveLength(2);
    expect(svg).toContain("&#60;b&#62;&#38;");
    for (const words of ["Image", "Scores 1", "First", "10 units"]) expect(svg).toContain(`>${words}</text>`);
  });
});
