import { jsxDEV as makeElement } from "react/jsx-dev-runtime";
import { shortenProps } from "./shorten-props.ts";

export { Fragment, type JSX } from "react/jsx-dev-runtime";

/** React's function of this name in development, for texts of any length. */
export const jsxDEV: typeof makeElement = (type, props, ...others) =>
  makeElement(type, shortenProps(type, props), ...others);
