import { expose } from "comlink";
import { platformDigest } from "#data/read/fetch.ts";
import { createDesk } from "./create-desk.ts";

expose(createDesk((address) => fetch(address), platformDigest()));
