import { jsx as makeElement, jsxs as makeElementOfList } from "react/jsx-runtime";
import { shortenProps } from "./shorten-props.ts";

export { Fragment, type JSX } from "react/jsx-runtime";

/** React's function of this name, for texts of any length: the browser stands still where it lays out a long one whole. */
export const jsx: typeof makeElement = (type, props, key) =>
  makeElement(type, shortenProps(type, props), key);

/** The same for an element whose children are written one after the other. */
export const jsxs: typeof makeElementOfList = (type, props, key) =>
  makeElementOfList(type, shortenProps(type, props), key);
