import { expect, it } from "vitest";
import type { TreeNode } from "#charts/bars/place-tree.ts";
import { createSmallTree } from "#tests/charts/bars/small-tree.ts";

const outline = (nodes: readonly TreeNode[]): readonly unknown[] =>
  nodes.map(({ label, count, children }) =>
    children.length === 0 ? [label, count] : [label, count, outline(children)],
  );

it("Agencies stand in their county and counties in their state, A to Z, each with its own number", () => {
  expect(outline(createSmallTree())).toEqual([
    ["Alaska", 0, [["Bethel", 0, [["BETHEL JAIL", 0]]]]],
    [
      "Colorado",
      280,
      [
        ["Adams County", 77, [["ADAMS COUNTY JAIL", 77]]],
        [
          "Denver County",
          195,
          [
            ["DENVER COUNTY JAIL", 6],
            ["DENVER JUSTICE CENTER", 189],
          ],
        ],
        // Of the 8 in no county that is known, 3 are of the marshals, and the other 5 name no agency.
        [
          "County not on record",
          8,
          [
            ["US MARSHALS", 3],
            ["Not itemized", 5],
          ],
        ],
      ],
    ],
    ["No place given", 1272, [["County not on record", 1272, [["Not itemized", 1272]]]]],
  ]);
});

it("The agencies of a place add up to its number", () => {
  const sum = (nodes: readonly TreeNode[]) =>
    nodes.reduce((total, { count }) => total + (count ?? 0), 0);
  const check = (node: TreeNode): void => {
    if (node.children.length === 0) return;
    expect(sum(node.children), node.label).toBe(node.count);
    node.children.forEach(check);
  };
  createSmallTree().forEach(check);
});

it("A state says how many of its counties have a decline, or that none has, and how many were issued", () => {
  expect(createSmallTree().map(({ detail, issued }) => [detail, issued])).toEqual([
    ["no county with a decline", 26],
    ["2 counties", 1403],
    ["", 9020],
  ]);
});

it("The sign of a cell and the notes of an agency are those of the answers", () => {
  const [alaska, colorado] = createSmallTree();
  expect(alaska).toMatchObject({ cell: "reported-zero", open: 20 });
  const jail = colorado?.children[1]?.children[0];
  expect(jail).toMatchObject({ cell: "count", issued: 14 });
  expect(jail?.marks.map(({ words }) => words)).toEqual(["2 of these 6 are disputed"]);
});
