//! Loading the acceptance cases and comparing answers with what they expect.

use std::fs;
use std::path::Path;

use distanskoll::Value;
use serde_json::Value as Json;

/// One acceptance case.
pub struct Case {
    pub id: String,
    pub name: String,
    pub policy: String,
    pub call: String,
    pub input: Json,
    pub options: Json,
    pub expect: Json,
}

impl Case {
    pub fn input(&self) -> Value {
        self.input.clone().into()
    }

    /// The options; absent ones are an empty object, as the JavaScript side hands them over.
    pub fn options(&self) -> Value {
        if self.options.is_null() { Value::Object(vec![]) } else { self.options.clone().into() }
    }
}

/// Every case of a file in `tests/cases`.
pub fn load(file: &str) -> Vec<Case> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(file);
    let text = fs::read_to_string(&path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
    let text_of = |json: &Json| json.as_str().unwrap_or_default().to_owned();
    text.lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| {
            let case: Json = serde_json::from_str(line).unwrap();
            Case {
                id: text_of(&case["id"]),
                name: text_of(&case["name"]),
                policy: text_of(&case["policy"]),
                call: text_of(&case["call"]),
                input: case["input"].clone(),
                options: case["options"].clone(),
                expect: case["expect"].clone(),
            }
        })
        .collect()
}

/// Compares every case with its answer and reports all differences at once.
pub fn compare(cases: &[Case], answer: impl Fn(&Case) -> Json) {
    let mut differences = Vec::new();
    for case in cases {
        let got = answer(case);
        if sorted(&got) != sorted(&case.expect) {
            let (got, expected) = (got.as_object(), case.expect.as_object());
            let parts: Vec<String> = got
                .into_iter()
                .chain(expected)
                .flat_map(|o| o.keys())
                .filter(|key| {
                    got.and_then(|o| o.get(*key)).map(sorted)
                        != expected.and_then(|o| o.get(*key)).map(sorted)
                })
                .map(|key| {
                    let show = |o: Option<&serde_json::Map<String, Json>>| {
                        o.and_then(|o| o.get(key)).map(ToString::to_string)
                    };
                    format!("{key}: expected {:?}, got {:?}", show(expected), show(got))
                })
                .collect();
            differences.push(format!(
                "{} {} [{}]\n    {}",
                case.id,
                case.name,
                case.policy,
                parts.join("\n    ")
            ));
        }
    }
    let (failed, all) = (differences.len(), cases.len());
    assert!(differences.is_empty(), "{failed} of {all} cases differ:\n{}", differences.join("\n"));
}

/// The same value with the members of every object by name, and numbers alike (1 and 1.0).
fn sorted(json: &Json) -> Json {
    match json {
        Json::Object(members) => {
            let mut names: Vec<&String> = members.keys().collect();
            names.sort();
            Json::Object(names.into_iter().map(|name| (name.clone(), sorted(&members[name]))).collect())
        }
        Json::Array(items) => Json::Array(items.iter().map(sorted).collect()),
        Json::Number(number) => Json::from(number.as_f64()),
        other => other.clone(),
    }
}
