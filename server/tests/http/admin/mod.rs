//! `/desk/admin`: what a city sets for itself, by plain forms.

mod appearance;
mod areas;
mod calendars;
mod changes;
mod departments;
mod file;
mod lists;
mod terms;

use crate::test_app::TestApp;

/// The state that a page's form stands against.
fn seen(page: &str) -> String {
    let rest = page.split("name=\"seen\" value=\"").nth(1).expect("a form");
    rest.split('"').next().unwrap_or_default().to_owned()
}

/// A form's page as it is now.
async fn open(app: &TestApp, cookie: &str, path: &str) -> (String, String) {
    let page = app.get_as(cookie, path).await;
    assert_eq!(page.status.as_u16(), 200, "{path}: {}", page.text());
    let text = page.text();
    (seen(&text), text)
}
