import { expose } from "comlink";
import { createDesk } from "./create-desk.ts";
import { Shelf } from "./shelf.ts";

expose(createDesk(new Shelf((address) => fetch(address))));
