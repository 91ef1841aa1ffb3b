//! Which file imports which. A name that a `mod.rs` only hands on is followed to the file that has it.

use std::collections::{BTreeMap, BTreeSet};

use crate::source::{SourceFile, code};

/// The files and, for each, those that it names.
pub(crate) type Graph = BTreeMap<String, BTreeSet<String>>;

/// A module's path: `["analysis", "funnel"]`.
type ModulePath = Vec<String>;

struct Modules<'a> {
    files: BTreeMap<ModulePath, &'a SourceFile>,
    /// What each module hands on: the name under which, and the path that it stands for.
    handed_on: BTreeMap<ModulePath, Vec<(String, ModulePath)>>,
}

/// The graph of these files.
pub(crate) fn graph(files: &[SourceFile]) -> Graph {
    let modules = Modules::of(files);
    let mut graph = Graph::new();
    for (module, file) in &modules.files {
        let code = code(&file.text);
        let named: BTreeSet<_> = paths(module, &code)
            .into_iter()
            // What a module only hands on is no import of its own.
            .filter(|(_, public)| !(public & file.path.ends_with("mod.rs")))
            .filter_map(|(path, _)| modules.file_of(&path, 0))
            .filter(|other| *other != file.path)
            .collect();
        graph.insert(file.path.clone(), named);
    }
    graph
}

impl<'a> Modules<'a> {
    fn of(files: &'a [SourceFile]) -> Self {
        let files: BTreeMap<_, _> = files.iter().map(|file| (module_of(&file.path), file)).collect();
        let handed_on = files.iter().map(|(module, file)| {
            let paths = paths(module, &code(&file.text));
            let public = paths.into_iter().filter(|(_, public)| *public);
            let named = public.filter_map(|(path, _)| Some((path.last()?.clone(), path)));
            (module.clone(), named.collect())
        });
        Self {
            handed_on: handed_on.collect(),
            files,
        }
    }

    /// The file that a path leads to: the longest part of it that is a module or, where that hands the next name on, where
    /// that name leads.
    fn file_of(&self, path: &[String], depth: usize) -> Option<String> {
        let length = (1..=path.len())
            .rev()
            .find(|length| self.files.contains_key(&path[..*length]))?;
        let module = &path[..length];
        if let Some(name) = path.get(length)
            && depth < 8
        {
            let handed = self.handed_on.get(module).into_iter().flatten();
            let mut further = handed.filter(|(known, _)| known == name || known == "*");
            if let Some((_, path)) = further.next() {
                return self.file_of(path, depth + 1);
            }
        }
        Some(self.files[module].path.clone())
    }
}

/// `analysis/funnel.rs` is `["analysis", "funnel"]`.
fn module_of(path: &str) -> ModulePath {
    let path = path.trim_end_matches(".rs").trim_end_matches("/mod");
    path.split('/').map(str::to_owned).collect()
}

/// Every path in the code that begins at the crate, above the module or, in a `use`, in it; and whether it is handed on.
fn paths(module: &[String], code: &str) -> Vec<(ModulePath, bool)> {
    let mut found = Vec::new();
    let mut rest = code;
    let mut outside_uses = String::new();
    while let Some((before, tree, after)) = next_use(rest) {
        outside_uses.push_str(before);
        let visibility = before.rsplit([';', '}', ']']).next().unwrap_or_default();
        let public = visibility.trim_end().ends_with("pub") || visibility.trim_end().ends_with(')');
        let mut leaves = Vec::new();
        expand(tree, &mut Vec::new(), &mut leaves);
        found.extend(leaves.into_iter().map(|leaf| (absolute(module, leaf), public)));
        rest = after;
    }
    outside_uses.push_str(rest);
    for prefix in ["crate::", "super::"] {
        for (at, _) in outside_uses.match_indices(prefix) {
            let before = outside_uses[..at].chars().next_back();
            if before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_' || letter == ':') {
                continue;
            }
            let path = outside_uses[at..]
                .split(|letter: char| !(letter.is_alphanumeric() || letter == '_' || letter == ':'))
                .next()
                .unwrap_or_default();
            let path = path.split("::").map(str::to_owned).collect();
            found.push((absolute(module, path), false));
        }
    }
    found
}

/// The next `use …;`: what is before it, its tree, and what is after it.
fn next_use(code: &str) -> Option<(&str, &str, &str)> {
    let at = code.match_indices("use ").map(|(at, _)| at).find(|at| {
        let before = code[..*at].chars().next_back();
        before.is_none_or(char::is_whitespace)
    })?;
    let (tree, after) = code[at + 4..].split_once(';')?;
    Some((&code[..at], tree, after))
}

/// The leaves of a tree such as `a::{b, c::{d, e as f}}`.
fn expand(tree: &str, prefix: &mut ModulePath, leaves: &mut Vec<ModulePath>) {
    let tree = tree.trim();
    if let Some((head, inner)) = tree.split_once('{') {
        let steps: Vec<_> = head
            .split("::")
            .map(str::trim)
            .filter(|step| !step.is_empty())
            .collect();
        let length = prefix.len();
        prefix.extend(steps.into_iter().map(str::to_owned));
        let inner = inner.trim_end().trim_end_matches('}');
        let (mut depth, mut start) = (0, 0);
        for (at, letter) in inner.char_indices() {
            match letter {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 0 => {
                    expand(&inner[start..at], prefix, leaves);
                    start = at + 1;
                }
                _ => {}
            }
        }
        // A nested tree at the end has lost its own closing brace with the outer one's.
        let last = &inner[start..];
        let missing = last
            .matches('{')
            .count()
            .saturating_sub(last.matches('}').count());
        expand(&(last.to_owned() + &"}".repeat(missing)), prefix, leaves);
        prefix.truncate(length);
    } else if !tree.is_empty() {
        let path = tree.split(" as ").next().unwrap_or_default();
        let steps = path
            .split("::")
            .map(str::trim)
            .filter(|step| !step.is_empty() && *step != "self");
        leaves.push(prefix.iter().cloned().chain(steps.map(str::to_owned)).collect());
    }
}

/// A path from the crate's root; one of another crate leads nowhere, because no file has it.
fn absolute(module: &[String], path: ModulePath) -> ModulePath {
    let above = path.iter().take_while(|step| *step == "super").count();
    if above > 0 {
        let kept = module.len().saturating_sub(above);
        return module[..kept].iter().chain(&path[above..]).cloned().collect();
    }
    match path.first().map(String::as_str) {
        Some("crate") => path[1..].to_vec(),
        // In a `use` a path may begin at a module of this one.
        Some(_) => module.iter().chain(&path).cloned().collect(),
        None => path,
    }
}

#[test]
fn imports_are_followed_to_the_file_that_has_the_name() {
    let file = |path: &str, text: &str| SourceFile {
        path: path.to_owned(),
        text: text.to_owned(),
    };
    let files = [
        file(
            "a/mod.rs",
            "mod one; mod two; pub use one::{One, Other}; pub(crate) use two::*;",
        ),
        file("a/one.rs", "use super::two::Two; fn f() { crate::b::three() }"),
        file("a/two.rs", "use crate::a::{One, self}; use yew::{Html, html};"),
        file("b.rs", "use crate::{a::{Two, Other as O}, c};"),
        file(
            "c.rs",
            "// use crate::b::three;\nfn f() -> &'static str { \"use crate::b;\" }",
        ),
    ];
    let graph = graph(&files);
    let named = |path: &str| graph[path].iter().map(String::as_str).collect::<Vec<_>>();
    assert_eq!(named("a/mod.rs"), [""; 0]);
    assert_eq!(named("a/one.rs"), ["a/two.rs", "b.rs"]);
    assert_eq!(named("a/two.rs"), ["a/mod.rs", "a/one.rs"]);
    assert_eq!(named("b.rs"), ["a/one.rs", "a/two.rs", "c.rs"]);
    assert_eq!(named("c.rs"), [""; 0]);
}
