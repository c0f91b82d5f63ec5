/** Name of the browser's database of opened files. */
export const DATABASE_NAME = "ddor-files";
