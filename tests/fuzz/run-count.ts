/** Mutations a format: 500 in `npm test`, as many as `npm run fuzz` is told otherwise. */
export const MUTATIONS = Number(process.env["MUTATIONS"] ?? 500);
