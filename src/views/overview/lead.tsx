import { Link } from "react-router";

/** What this publication is about; true of every collection, so that it is read before any is loaded. */
export function Lead() {
  return (
    <p className="overview-lead">
      ICE published three weekly reports of declined detainers (requests to a jail to hold a person
      for ICE, or to tell ICE before a release), then suspended them in April 2017 after errors.
      Here you can filter and check what of them could be recovered: by place, agency, charge,
      citizenship and week. <Link to="/about">What this report is</Link>
    </p>
  );
}
