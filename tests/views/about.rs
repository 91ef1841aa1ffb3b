//! What there is to know about the widget.

use trust_benchmark::national::National;
use trust_benchmark::route::AboutPart;
use trust_benchmark::wording::Part;
use trust_benchmark::wording::{COMPONENTS, CONTACT, about, overdue};

use crate::{asking, said};

fn parts() -> Vec<Part> {
    asking(|national| about(national, national.measures().iter()))
}

#[test]
fn the_pages_about_the_widget() {
    let lines: Vec<_> = parts().iter().flat_map(Part::lines).collect();
    said("about", &lines);
    let named = lines.iter().filter(|line| line.contains(CONTACT)).count();
    assert!(named >= 3, "privacy, accessibility and contact say whom to ask");
}

#[test]
fn every_part_has_an_address() {
    let mut ids: Vec<_> = parts().iter().map(|part| part.id).collect();
    // It is made of controls, and so a view of its own.
    ids.push(AboutPart::Embedding.heading_id());
    assert_eq!(ids, AboutPart::ALL.map(AboutPart::heading_id));
    for part in AboutPart::ALL {
        assert_eq!(part.heading_id(), format!("about-{}", part.id()));
    }
}

/// Whatever is joined is named, with its year.
#[test]
fn every_file_that_is_joined_is_named() {
    let text = parts()
        .iter()
        .flat_map(Part::lines)
        .collect::<Vec<_>>()
        .join("\n");
    asking(|national| {
        let sources = national.sources();
        assert!(sources.len() >= 20, "{}", sources.len());
        for source in sources {
            let row = format!("{} | {}", source.title, source.year);
            assert!(text.contains(&row), "{row}");
        }
    });
    // A page that has loaded nothing more names what it has.
    let first = National::bundled().unwrap();
    assert!(!first.sources().is_empty() && first.sources().len() < 10);
}

/// The list is the build's own.
#[test]
fn the_components_are_the_builds() {
    let manifest = include_str!("../../Cargo.toml");
    let ours = manifest.split("[dependencies]").nth(1).unwrap();
    let (plain, rest) = ours.split_once("\n[").unwrap();
    let mut required: Vec<&str> = plain
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(" = ").map(|(name, _)| name))
        .collect();
    assert!(rest.starts_with("dependencies.web-sys]"));
    required.push("web-sys");
    required.sort_unstable();
    assert_eq!(COMPONENTS.map(|(name, ..)| name).to_vec(), required);
}

#[test]
fn a_page_that_is_over_a_year_old_says_that_newer_figures_were_due() {
    let national = National::bundled().unwrap();
    let said = |today| overdue(national.measures().iter(), today);
    let checked = national
        .measures()
        .iter()
        .map(|measure| measure.checked_on.as_str())
        .max()
        .unwrap();
    let year_later = checked.replacen("2026", "2027", 1);
    assert_eq!(said(checked), None);
    assert_eq!(said(""), None);
    assert!(said(&year_later).unwrap().contains("Newer figures were due"));
    assert!(said("2031-01-01").is_some());
}
