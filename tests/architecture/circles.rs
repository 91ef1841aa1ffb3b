//! Files that import each other in a circle can only be understood together. Two or three may be one thought in as many
//! files; more are a tangle.

use std::collections::{BTreeMap, BTreeSet};

use crate::import_graph::{Graph, graph};
use crate::source;

/// The most files in a circle.
const MOST: usize = 3;

/// Every set of files each of which leads to each other (strongly connected components), the largest first.
fn circles(graph: &Graph) -> Vec<BTreeSet<&str>> {
    let reached: BTreeMap<&str, BTreeSet<&str>> = graph
        .keys()
        .map(|file| (file.as_str(), reached_from(graph, file)))
        .collect();
    let mut circles: BTreeSet<BTreeSet<&str>> = BTreeSet::new();
    for (file, others) in &reached {
        let back = |other: &&&str| reached.get(**other).is_some_and(|reached| reached.contains(file));
        let circle: BTreeSet<&str> = others.iter().filter(back).copied().collect();
        if circle.len() > 1 {
            circles.insert(circle);
        }
    }
    let mut circles: Vec<_> = circles.into_iter().collect();
    circles.sort_by_key(|circle| usize::MAX - circle.len());
    circles
}

fn reached_from<'a>(graph: &'a Graph, file: &'a str) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut next: Vec<&str> = graph[file].iter().map(String::as_str).collect();
    while let Some(file) = next.pop() {
        if reached.insert(file) {
            next.extend(graph[file].iter().map(String::as_str));
        }
    }
    reached
}

#[test]
fn no_circle_is_of_more_than_three_files() {
    let graph = graph(&source::files());
    let arrows: usize = graph.values().map(BTreeSet::len).sum();
    assert!(arrows > 500, "only {arrows} imports were found");
    let circles = circles(&graph);
    let long: Vec<_> = circles.iter().filter(|circle| circle.len() > MOST).collect();
    let arrows_within = |circle: &BTreeSet<&str>| -> Vec<String> {
        let within = circle.iter().flat_map(|file| {
            let others = graph[*file]
                .iter()
                .filter(|other| circle.contains(other.as_str()));
            others.map(move |other| format!("  {file} -> {other}"))
        });
        within.collect()
    };
    let told: Vec<_> = long
        .iter()
        .map(|circle| format!("{} files:\n{}", circle.len(), arrows_within(circle).join("\n")))
        .collect();
    assert!(told.is_empty(), "circles of imports:\n{}", told.join("\n"));
}

#[test]
fn a_circle_would_be_found() {
    let arrow = |from: &str, to: &[&str]| (from.to_owned(), to.iter().map(|&to| to.to_owned()).collect());
    let graph = Graph::from([
        arrow("a", &["b"]),
        arrow("b", &["c", "e"]),
        arrow("c", &["d"]),
        arrow("d", &["a"]),
        arrow("e", &["f"]),
        arrow("f", &["e"]),
        arrow("g", &["a"]),
    ]);
    let circles = circles(&graph);
    assert_eq!(
        circles,
        [BTreeSet::from(["a", "b", "c", "d"]), BTreeSet::from(["e", "f"])]
    );
}
