//! Hosts are told how to send the page's policy as a header: it is the one that the page has.

use std::fs;
use std::path::Path;

/// The folder that the documentation names.
const FOLDER: &str = "https://example.org/trust-benchmark/";

#[test]
fn the_documented_header_is_the_pages_policy() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let script = fs::read_to_string(root.join("www/policy.js")).expect("www/policy.js");
    let (_, list) = script
        .split_once("policy.content = [")
        .expect("a list of directives");
    let (list, _) = list.split_once(']').expect("its end");
    let directives: Vec<String> = list
        .lines()
        .map(|line| line.trim().trim_end_matches(',').trim_matches(['"', '`']))
        .filter(|line| !line.is_empty())
        .map(|line| line.replace("${folder}", FOLDER))
        .collect();
    assert!(directives.len() > 8, "{directives:?}");

    let page = fs::read_to_string(root.join("docs/hosting.md")).expect("docs/hosting.md");
    let (_, header) = page
        .split_once("```\nContent-Security-Policy: ")
        .expect("the documented header");
    let (header, _) = header.split_once("```").expect("its end");
    let documented: Vec<String> = header
        .split(';')
        .map(|one| one.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    assert_eq!(documented, directives);
}
