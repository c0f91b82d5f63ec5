// Addresses of ICE's records at which the built page is compared with what the CSVs add up to.

/** Facilities whose keys stand in an address, by name and state as printed. */
export const AGENCIES = {
  "ca-06111-ventura-county-jail": "VENTURA COUNTY JAIL, CA",
  "ca-06037-los-angeles-county-jail-twin-tower": "LOS ANGELES COUNTY JAIL-TWIN TOWER, CA",
  "nv-32003-clark-county-det-center": "CLARK COUNTY DET.CENTER, NV",
  "tx-48453-travis-county-jail": "TRAVIS CTY JAIL, TX",
};

const VENTURA = "ca-06111-ventura-county-jail";
const CLARK = "nv-32003-clark-county-det-center";

/** Overviews; `line` is what the table of outcomes has a line for, a year where not given. */
export const OVERVIEWS = [
  { address: "/" },
  { address: "/?measure=recorded" },
  { address: "/?measure=all" },
  { address: "/?state=CA" },
  { address: "/?measure=all&state=CA" },
  { address: "/?state=TX", line: "County" },
  { address: "/?measure=recorded&state=CO,NY" },
  { address: "/?state=-CA" },
  { address: "/?measure=all&state=-CA,-TX" },
  { address: "/?state=unknown" },
  { address: "/?state=AK" },
  { address: "/?county=06111", line: "Agency" },
  { address: "/?measure=all&county=48453", line: "Agency" },
  { address: "/?measure=all&county=unknown" },
  { address: "/?measure=recorded&county=42101" },
  { address: `/?agency=${VENTURA}` },
  { address: `/?agency=-${VENTURA}` },
  { address: `/?measure=recorded&agency=${VENTURA},${CLARK}`, line: "State" },
  { address: "/?agency=not-itemised" },
  { address: "/?measure=all&kind=federal" },
  { address: "/?kind=city+or+town" },
  { address: "/?kind=-county+or+regional" },
  { address: "/?aor=DEN" },
  { address: "/?request=notification" },
  { address: "/?measure=all&request=notification" },
  { address: "/?form=i-247d" },
  { address: "/?measure=all&form=i-247n" },
  { address: "/?measure=all&form=i-247-before-march-2013" },
  { address: "/?measure=all&outcome=booked-into-detention" },
  { address: "/?measure=recorded&outcome=declined,lifted" },
  { address: "/?measure=all&outcome=-open-or-not-recorded" },
  { address: "/?from=2014-10-11&to=2014-10-11" },
  { address: "/?from=2015-07-18" },
  { address: "/?measure=all&to=2014-09-27" },
  { address: "/?from=2014-12-27&measure=all&to=2015-01-24" },
  { address: "/?grain=month" },
  { address: "/?grain=month&measure=all&state=CA" },
  { address: "/?grain=quarter" },
  { address: "/?grain=year&measure=recorded" },
  { address: "/?grain=fiscal-year&measure=all", line: "Fiscal year" },
  { address: "/?form=i-247d&grain=month&measure=all" },
  { address: "/?from=2014-11-01&kind=county+or+regional&state=CA&to=2015-01-03" },
  { address: "/?kind=federal&measure=all&state=TX", line: "Agency" },
  { address: `/?agency=${VENTURA}&state=-CA` },
  { address: "/?q=ventura" },
  { address: "/?view=outcomes:shares" },
  { address: "/?view=outcomes:shares", line: "State" },
  { address: "/?state=NV&view=outcomes:shares", line: "County" },
  { address: "/?aor=LOS&view=outcomes:shares", line: "Agency" },
];

/** Pages of an agency or place, and the filter that has the same rows. */
export const PROFILES = [
  { address: `/agency?key=${VENTURA}`, filter: `agency=${VENTURA}` },
  {
    address: "/agency?key=ca-06037-los-angeles-county-jail-twin-tower",
    filter: "agency=ca-06037-los-angeles-county-jail-twin-tower",
  },
  {
    address: "/agency?key=tx-48453-travis-county-jail",
    filter: "agency=tx-48453-travis-county-jail",
  },
  { address: "/place?key=ca", filter: "state=CA" },
  { address: "/place?key=tx-48453", filter: "county=48453" },
  { address: "/place?key=ak", filter: "state=AK" },
];

/** Comparisons of two periods. */
export const COMPARISONS = [
  { address: "/compare?p=2014-10-11&p=2014-10-18", periods: ["2014-10-11", "2014-10-18"] },
  {
    address: "/compare?measure=all&p=2014-10-11&p=2014-10-18..2014-10-25",
    periods: ["2014-10-11", "2014-10-18..2014-10-25"],
  },
  {
    address: "/compare?state=CA&by=county&p=2014-10-11..2014-11-01&p=2014-11-08..2014-11-29",
    periods: ["2014-10-11..2014-11-01", "2014-11-08..2014-11-29"],
  },
];

/** The table of rows. */
export const TABLES = [
  "/table?measure=all&state=AK",
  "/table?county=06111",
  "/table?form=i-247n&measure=all",
];

/** The address with the collection that it is of. */
export function addCollection(address) {
  return `${address}${address.includes("?") ? "&" : "?"}data=ice-foia-2015`;
}
