//! What can be set, as one table: the index lists it.

/// A page of the admin area: its address, and the key of its name; what stands there is `<key>-hint`.
pub type Entry = (&'static str, &'static str);

/// Every page on which something is set.
// catalogue: admin-page-*
pub const PAGES: &[Entry] = &[
    ("/desk/admin/services", "admin-page-services"),
    ("/desk/admin/departments", "admin-page-departments"),
    ("/desk/teams", "admin-page-teams"),
    ("/desk/routing", "admin-page-routing"),
    ("/desk/admin/terms", "admin-page-terms"),
    ("/desk/admin/calendars", "admin-page-calendars"),
    ("/desk/admin/escalations", "admin-page-escalations"),
    ("/desk/templates", "admin-page-templates"),
    ("/desk/admin/endings", "admin-page-endings"),
    ("/desk/admin/areas", "admin-page-areas"),
    ("/desk/admin/appearance", "admin-page-appearance"),
    ("/desk/admin/file", "admin-page-file"),
    ("/desk/admin/history", "admin-page-history"),
];
