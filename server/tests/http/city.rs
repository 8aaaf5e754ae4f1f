//! A city of the size of a test: four services, one neighborhood, three addresses.

use stoa_domain::form::{Choice, Clause, Condition, Field, Form, Kind, Page};
use stoa_domain::requests::template::NewTemplate;
use stoa_domain::requests::{Event, Need, Service, ServiceSummary, Target};
use stoa_domain::site::Site;
use stoa_domain::{Bounds, LatLon, Locale};
use stoa_store::city::{areas, gazetteer};
use stoa_store::{Store, requests, settings};

/// Inside the city.
pub const HERE: LatLon = LatLon {
    lat: 42.05,
    lon: -71.05,
};

/// Loads the city into a migrated store.
pub async fn load(store: &Store) {
    let tx = store.begin().await.unwrap();
    settings::put(&tx, "site", &site()).await.unwrap();
    requests::catalogue::replace(&tx, &services())
        .await
        .unwrap();
    areas::replace(&tx, &[neighborhood()]).await.unwrap();
    gazetteer::replace(&tx, &addresses()).await.unwrap();
    requests::templates::replace(&tx, &[template()])
        .await
        .unwrap();
    settings::put(&tx, "city-stamp", &"test").await.unwrap();
    tx.commit().await.unwrap();
}

fn site() -> Site {
    Site {
        city: "Testville".into(),
        name: "Stoa Testville".into(),
        time_zone: "America/New_York".into(),
        bounds: Bounds {
            west: -71.1,
            south: 42.0,
            east: -71.0,
            north: 42.1,
        },
        center: HERE,
        zoom: 13,
        tile_url: None,
        layers: Vec::new(),
        attributions: Vec::new(),
        neighborhoods: vec!["Oldtown".into()],
        phone: None,
        email: None,
        sample: true,
    }
}

fn services() -> Vec<Service> {
    let mut lamp = service("lamp", "Street light", Need::Required, Need::Optional);
    lamp.form = lamp_form();
    lamp.summary.has_questions = true;
    vec![
        service("pothole", "Pothole", Need::Required, Need::Optional),
        lamp,
        service("noise", "Noise", Need::Optional, Need::Required),
        service("idea", "Idea", Need::No, Need::No),
    ]
}

fn service(code: &str, name: &str, place: Need, contact: Need) -> Service {
    Service {
        summary: ServiceSummary {
            code: code.into(),
            name: name.into(),
            description: format!("{name} in the street"),
            keywords: vec!["road".into()],
            category: "Streets".into(),
            department: "Public Works".into(),
            place,
            contact,
            target: Some(Target::BusinessDays(5)),
            response: None,
            has_questions: false,
            publication: Default::default(),
            used: 0,
        },
        form: Form::default(),
    }
}

/// The city asks other things about a street light from now on; one of them has to be answered.
pub async fn ask_anew(store: &Store) {
    let mut all = services();
    let pages = &mut all[1].form.pages;
    pages[0].fields[0].text = "What does it do?".into();
    pages[0].fields[0].kind = Kind::One(vec![Choice {
        key: "dark".into(),
        name: "It stays dark".into(),
    }]);
    pages[1].fields[0] = Field {
        code: "since".into(),
        text: "Since when?".into(),
        help: None,
        kind: Kind::Date,
        required: true,
        condition: None,
    };
    let tx = store.begin().await.unwrap();
    requests::catalogue::replace(&tx, &all).await.unwrap();
    settings::put(&tx, "city-stamp", &"anew").await.unwrap();
    tx.commit().await.unwrap();
}

/// The city asks a question of every kind about a street light from now on.
pub async fn ask_everything(store: &Store) {
    let choice = |key: &str, name: &str| Choice {
        key: key.into(),
        name: name.into(),
    };
    let field = |code: &str, kind: Kind| Field {
        code: code.into(),
        text: format!("{code}?"),
        help: None,
        required: kind != Kind::Notice,
        kind,
        condition: None,
    };
    let one = vec![
        choice("out", "It is out"),
        choice("flickers", "It flickers"),
    ];
    let many = vec![choice("pole", "The pole"), choice("lamp", "The lamp")];
    let mut all = services();
    all[1].form.pages = vec![Page {
        title: None,
        fields: vec![
            field("line", Kind::Line),
            field("text", Kind::Text),
            field("number", Kind::Number),
            field("date", Kind::Date),
            field("one", Kind::One(one)),
            field("many", Kind::Many(many)),
            field("notice", Kind::Notice),
        ],
    }];
    let tx = store.begin().await.unwrap();
    requests::catalogue::replace(&tx, &all).await.unwrap();
    settings::put(&tx, "city-stamp", &"everything")
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

/// The street light's questions, the second on a page that is hidden until the lamp flickers.
fn lamp_form() -> Form {
    let choice = |key: &str, name: &str| Choice {
        key: key.into(),
        name: name.into(),
    };
    let how = Field {
        code: "how".into(),
        text: "What is wrong with it?".into(),
        help: None,
        kind: Kind::One(vec![
            choice("out", "It is out"),
            choice("flickers", "It flickers"),
        ]),
        required: true,
        condition: None,
    };
    let often = Field {
        code: "often".into(),
        text: "How many times a minute?".into(),
        help: None,
        kind: Kind::Number,
        required: true,
        condition: Some(Condition {
            all: true,
            clauses: vec![Clause {
                field: "how".into(),
                equal: true,
                value: "flickers".into(),
            }],
        }),
    };
    let page = |title: &str, field| Page {
        title: Some(title.into()),
        fields: vec![field],
    };
    let pages = vec![page("The lamp", how), page("How it flickers", often)];
    Form::after(None, pages)
}

fn neighborhood() -> areas::Area {
    areas::Area {
        kind: "neighborhood".into(),
        name: "Oldtown".into(),
        geometry: r#"{"type":"Polygon","coordinates":[[[-71.09,42.01],[-71.01,42.01],[-71.01,42.09],[-71.09,42.09],[-71.09,42.01]]]}"#.into(),
    }
}

fn addresses() -> Vec<gazetteer::GazetteerRow> {
    [
        ("12", 42.05, -71.05),
        ("14", 42.0502, -71.0502),
        ("90", 42.06, -71.06),
    ]
    .map(|(number, lat, lon)| gazetteer::GazetteerRow {
        kind: "address".into(),
        number: number.into(),
        street: "Harbor St".into(),
        cross_street: String::new(),
        district: "Testville".into(),
        zip: "00001".into(),
        neighborhood: "Oldtown".into(),
        lat,
        lon,
    })
    .to_vec()
}

fn template() -> NewTemplate {
    NewTemplate {
        name: "Fixed".into(),
        service: None,
        event: Some(Event::Resolve),
        locale: Locale::En,
        text: "We fixed it.".into(),
    }
}
