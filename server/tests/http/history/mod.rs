//! A city's history at its doors: from the file to the cases and back, by forms alone; and what does not fit.

mod bad_input;
mod journey;

use crate::test_app::{Answer, Multipart, TestApp, multipart_request};
use http::header;
use stoa_service::requests::history::work;

const PAGE: &str = "/desk/admin/history";

/// One row that fits, one whose date is a formula, one about a lamp.
const FILE: &str = "Case ID,Opened,Closed,Status,Type,Lat,Lon,Caller Phone\n\
     HX-1,01/05/2015 09:00:00 AM,01/06/2015 09:00:00 AM,Closed,Pothole,42.05,-71.05,617-555-0199\n\
     HX-2,\"=HYPERLINK(\"\"http://x\"\")\",,Open,Pothole,42.05,-71.05,617-555-0199\n\
     HX-3,01/07/2015 09:00:00 AM,,Open,Street lights,42.05,-71.05,617-555-0199\n";

/// Sends a file as a browser does.
async fn upload(app: &TestApp, cookie: &str, source: &str, file: &[u8]) -> Answer {
    let form = Multipart::new()
        .text("source", source)
        .file("file", "old.csv", file);
    post(app, cookie, form.done()).await
}

async fn post(app: &TestApp, cookie: &str, body: Vec<u8>) -> Answer {
    let mut request = multipart_request("/do/admin/history", body);
    let headers = request.headers_mut();
    headers.insert(header::COOKIE, cookie.parse().unwrap());
    headers.insert(header::ACCEPT, "text/html".parse().unwrap());
    app.send(request).await
}

/// Works until there is nothing to do.
async fn settle(app: &TestApp) {
    while work(&app.portal).await.unwrap() {}
}

/// The value of a hidden field.
fn hidden(page: &str, name: &str) -> String {
    let start = format!("name=\"{name}\" value=\"");
    let at = page
        .find(&start)
        .unwrap_or_else(|| panic!("{name}: {page}"))
        + start.len();
    page[at..].split('"').next().unwrap().to_owned()
}

/// What is chosen in a list of a page.
fn chosen(page: &str, name: &str) -> String {
    let at = page
        .find(&format!("name=\"{name}\""))
        .unwrap_or_else(|| panic!("{name}: {page}"));
    let list = page[at..].split("</select>").next().unwrap();
    let option = list
        .split("<option ")
        .find(|o| o.contains(" selected"))
        .unwrap_or_default();
    option
        .trim_start_matches("value=\"")
        .split('"')
        .next()
        .unwrap()
        .to_owned()
}
