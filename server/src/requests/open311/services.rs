//! The catalogue (GeoReport v2, methods 1 and 2): the list, and a service's questions as attributes.

use super::wire::Node;
use super::{Format, ask};
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::state::AppState;
use axum::extract::{OriginalUri, Path, State};
use axum::response::Response;
use http::HeaderMap;
use stoa_domain::form::{Condition, Field, Kind};
use stoa_domain::requests::ServiceSummary;
use stoa_domain::requests::open311::datatype;
use stoa_service::Error;
use stoa_service::requests::catalogue;

/// Every service.
pub async fn list(
    State(app): State<AppState>,
    OriginalUri(uri): OriginalUri,
    query: Query,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    ask::jurisdiction(&app, &query)?;
    let format = Format::of(uri.path()).ok_or_else(Problem::not_found)?;
    let services = catalogue::list(&app.portal, None).await?;
    let all = services.iter().map(service).collect();
    Ok(format.read(&headers, "services", &Node::List("service", all)))
}

fn service(s: &ServiceSummary) -> Node {
    Node::Fields(vec![
        ("service_code", s.code.as_str().into()),
        ("service_name", s.name.as_str().into()),
        ("description", s.description.as_str().into()),
        ("metadata", Node::Bool(s.has_questions)),
        ("type", "realtime".into()),
        ("keywords", s.keywords.join(",").into()),
        ("group", s.category.as_str().into()),
    ])
}

/// A service's definition: `{code}.xml`, `{code}.json`.
pub async fn definition(
    State(app): State<AppState>,
    Path(name): Path<String>,
    query: Query,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    ask::jurisdiction(&app, &query)?;
    let (code, format) = Format::split(&name)?;
    let service = match catalogue::get(&app.portal, code).await {
        Err(Error::NotFound) => return Err(Problem::field("service_code", "unknown")),
        other => other?,
    };
    let extended = ask::extended(&app, &query);
    let attributes = service.form.fields().enumerate();
    let attributes = attributes.map(|(i, q)| attribute(i + 1, q, extended));
    let whole = Node::Fields(vec![
        ("service_code", service.summary.code.as_str().into()),
        ("attributes", Node::List("attribute", attributes.collect())),
    ]);
    Ok(format.read(&headers, "service_definition", &whole))
}

/// A question; the standard has no pages, so they come one after the other. The standard has no conditions: a question that is asked only under one is not required there, and a
/// report that meets the condition without answering is refused. `extensions=true` tells the condition.
fn attribute(order: usize, q: &Field, extended: bool) -> Node {
    let required = q.required && q.condition.is_none();
    let mut fields = vec![
        ("variable", Node::Bool(q.kind != Kind::Notice)),
        ("code", q.code.as_str().into()),
        ("datatype", datatype::of(q.kind.code()).into()),
        ("required", Node::Bool(required)),
        ("datatype_description", q.help.as_deref().into()),
        ("order", Node::Count(order as u64)),
        ("description", q.text.as_str().into()),
    ];
    if let Kind::One(choices) | Kind::Many(choices) = &q.kind {
        let choices = choices.iter().map(|c| {
            Node::Fields(vec![
                ("key", c.key.as_str().into()),
                ("name", c.name.as_str().into()),
            ])
        });
        fields.push(("values", Node::List("value", choices.collect())));
    }
    if let (true, Some(condition)) = (extended, &q.condition) {
        fields.push(("dependencies", dependencies(condition)));
    }
    Node::Fields(fields)
}

/// A condition in the words that Boston's endpoint has for it.
fn dependencies(condition: &Condition) -> Node {
    let conditions = condition.clauses.iter().map(|c| {
        Node::Fields(vec![
            ("attribute", c.field.as_str().into()),
            ("op", if c.equal { "eq" } else { "neq" }.into()),
            ("value", c.value.as_str().into()),
        ])
    });
    Node::Fields(vec![
        ("clause", if condition.all { "AND" } else { "OR" }.into()),
        ("conditions", Node::List("condition", conditions.collect())),
    ])
}
