//! COCO annotations: images with what is marked on them.
//!
//! Format as on the "Data format" page of cocodataset.org: `images`, `annotations`, `categories`.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde_json::Value;

use super::counts::Counts;
use super::fault::{self, Fault};
use crate::args;
use crate::model::kind::volume::Stage;

/// What one item of the dataset is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A picture, marked if it has an annotation.
    Image,
    /// An annotation.
    Annotation,
}

#[derive(Deserialize)]
struct File {
    images: Vec<Image>,
    #[serde(default)]
    annotations: Vec<Annotation>,
    #[serde(default)]
    categories: Vec<Category>,
}

#[derive(Deserialize)]
struct Image {
    id: Value,
}

#[derive(Deserialize)]
struct Annotation {
    id: Value,
    image_id: Value,
    category_id: Value,
}

#[derive(Deserialize)]
struct Category {
    id: Value,
    name: String,
}

/// Counts items. Without a stage all images are collected and those with an annotation are labelled;
/// with one, what is labelled has come that far. Classes are counted where that is accepted; of an
/// image each class counts once.
///
/// # Errors
/// [`Fault`] if the text is no COCO, an id comes twice, or an annotation names what is not there.
pub fn read(bytes: Vec<u8>, stage: Option<Stage>, unit: Unit) -> Result<Counts, Fault> {
    let text = fault::text(bytes)?;
    let file: File = serde_json::from_str(&text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        // The parser names the key that is missing or comes twice.
        let told = error.to_string();
        let key = told.split('`').nth(1).unwrap_or_default();
        let has_key = if key.is_empty() { "no" } else { "yes" };
        Fault::file("failure-coco-form", args![line, column, key, has_key])
    })?;
    let images = unique("images", file.images.iter().map(|image| &image.id))?;
    unique("annotations", file.annotations.iter().map(|one| &one.id))?;
    unique("categories", file.categories.iter().map(|one| &one.id))?;
    let names = file.categories.iter();
    let names: BTreeMap<_, _> = names.map(|one| (one.id.to_string(), &one.name)).collect();
    let mut marked = BTreeSet::new();
    let mut by_image = BTreeSet::new();
    let mut by_annotation = BTreeMap::new();
    for one in &file.annotations {
        let (id, image) = (one.id.to_string(), one.image_id.to_string());
        let category = one.category_id.to_string();
        if !images.contains(&image) {
            return Err(Fault::file("failure-coco-image", args![id, image]));
        }
        let Some(name) = names.get(&category) else {
            return Err(Fault::file("failure-coco-category", args![id, category]));
        };
        marked.insert(image.clone());
        by_image.insert((image, *name));
        *by_annotation.entry((*name).clone()).or_insert(0) += 1;
    }
    let labelled = match unit {
        Unit::Image => marked.len() as i64,
        Unit::Annotation => file.annotations.len() as i64,
    };
    let mut counts = Counts::default();
    match stage {
        Some(Stage::Collected) => drop(counts.stages.insert(Stage::Collected, images.len() as i64)),
        Some(stage) => drop(counts.stages.insert(stage, labelled)),
        None => {
            if unit == Unit::Image {
                counts.stages.insert(Stage::Collected, images.len() as i64);
            }
            counts.stages.insert(Stage::Labelled, labelled);
        }
    }
    if stage.is_some_and(Counts::is_accepted) {
        counts.classes = match unit {
            Unit::Annotation => by_annotation,
            Unit::Image => {
                let mut classes = BTreeMap::new();
                for (_, name) in by_image {
                    *classes.entry(name.clone()).or_insert(0) += 1;
                }
                classes
            }
        };
    }
    Ok(counts)
}

/// The ids as text, each once.
fn unique<'i>(
    list: &'static str,
    ids: impl Iterator<Item = &'i Value>,
) -> Result<BTreeSet<String>, Fault> {
    let mut known = BTreeSet::new();
    for id in ids.map(Value::to_string) {
        if !known.insert(id.clone()) {
            return Err(Fault::file("failure-coco-twice", args![list, id]));
        }
    }
    Ok(known)
}

#[cfg(test)]
mod tests {
    use super::*;

    const COCO: &str = r#"{
        "images": [{ "id": 1, "file_name": "a.png" }, { "id": 2 }, { "id": 3 }],
        "annotations": [
            { "id": 10, "image_id": 1, "category_id": 7, "bbox": [0, 0, 5, 5] },
            { "id": 11, "image_id": 1, "category_id": 7 },
            { "id": 12, "image_id": 2, "category_id": 8 }
        ],
        "categories": [{ "id": 7, "name": "균열" }, { "id": 8, "name": "기공" }]
    }"#;

    fn counts(stage: Option<Stage>, unit: Unit) -> Counts {
        read(COCO.as_bytes().to_vec(), stage, unit).unwrap()
    }

    #[test]
    fn images_and_annotations() {
        let both = BTreeMap::from([(Stage::Collected, 3), (Stage::Labelled, 2)]);
        assert_eq!(counts(None, Unit::Image).stages, both);
        let accepted = counts(Some(Stage::Accepted), Unit::Image);
        assert_eq!(accepted.stages, BTreeMap::from([(Stage::Accepted, 2)]));
        let classes = |crack| BTreeMap::from([("균열".to_owned(), crack), ("기공".to_owned(), 1)]);
        assert_eq!(accepted.classes, classes(1));
        let marks = counts(Some(Stage::Accepted), Unit::Annotation);
        assert_eq!(
            (marks.stages[&Stage::Accepted], marks.classes),
            (3, classes(2))
        );
        assert!(
            counts(Some(Stage::Labelled), Unit::Image)
                .classes
                .is_empty()
        );
    }

    #[test]
    fn what_is_no_coco() {
        for (from, to, key) in [
            ("\"image_id\": 2", "\"image_id\": 9", "failure-coco-image"),
            (
                "\"category_id\": 8",
                "\"category_id\": 9",
                "failure-coco-category",
            ),
            ("\"id\": 12", "\"id\": 10", "failure-coco-twice"),
            ("\"images\"", "\"pictures\"", "failure-coco-form"),
        ] {
            let text = COCO.replace(from, to).into_bytes();
            assert_eq!(read(text, None, Unit::Image).unwrap_err().key, key);
        }
    }
}
