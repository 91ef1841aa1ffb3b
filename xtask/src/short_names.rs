//! Short names for what a program and its script call each other by.
//!
//! wasm-bindgen gives every function that crosses between them a long name with a hash, and it stands in both files: two
//! thousand bytes of a first comparison that nothing compresses. Here each is replaced by a letter or two.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use wasm_encoder::reencode::{self, Reencode};
use wasmparser::{Export, Imports, Parser, Payload};

use crate::code_splitting::{CHUNK, LOADER_MODULE};

/// How the names of wasm-bindgen begin; what the programs export under other names is called by the page.
const GENERATED: &str = "__wb";

/// Why names could not be shortened.
#[derive(Debug, thiserror::Error)]
pub enum ShortNamesError {
    /// A file or folder could not be read or written.
    #[error("{path}: {source}", path = .path.display())]
    File {
        /// The path of the file or folder.
        path: PathBuf,
        /// The system's error.
        source: io::Error,
    },
    /// A program could not be read.
    #[error("{path}: {why}", path = .path.display())]
    Program {
        /// The program's path.
        path: PathBuf,
        /// What is wrong with it.
        why: String,
    },
    /// There is no script for a program, or more than one.
    #[error("{scripts} scripts name the module that {path} imports", path = .path.display())]
    Scripts {
        /// The program.
        path: PathBuf,
        /// The number of scripts that name it.
        scripts: usize,
    },
}

/// Shortens the names in every program of `dist` and in its script.
///
/// # Errors
/// When a file cannot be read, understood or written, or a program has not one script.
pub fn shorten(dist: &Path) -> Result<(), ShortNamesError> {
    let programs = with_ending(dist, "wasm")?;
    let scripts = with_ending(dist, "js")?;
    for program in programs {
        // The chunk has no script: it imports from its program, whose names for that stay.
        if program.file_name().is_some_and(|name| name == CHUNK) {
            continue;
        }
        let bytes = fs::read(&program).map_err(at(&program))?;
        let names = Names::of(&bytes).map_err(|why| ShortNamesError::Program {
            path: program.clone(),
            why,
        })?;
        let mut of_program = Vec::new();
        for script in &scripts {
            let text = fs::read_to_string(script).map_err(at(script))?;
            if text.contains(&format!("\"{}\"", names.module)) {
                of_program.push((script, text));
            }
        }
        let [(script, text)] = of_program.as_slice() else {
            return Err(ShortNamesError::Scripts {
                path: program,
                scripts: of_program.len(),
            });
        };
        fs::write(script, names.in_script(text)).map_err(at(script))?;
        let shortened = names.in_program(&bytes).map_err(|why| ShortNamesError::Program {
            path: program.clone(),
            why,
        })?;
        fs::write(&program, shortened).map_err(at(&program))?;
    }
    Ok(())
}

fn with_ending(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, ShortNamesError> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(at(folder))? {
        let path = entry.map_err(at(folder))?.path();
        if path.extension().is_some_and(|one| one == ending) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn at(path: &Path) -> impl FnOnce(io::Error) -> ShortNamesError + use<'_> {
    |source| ShortNamesError::File {
        path: path.to_path_buf(),
        source,
    }
}

/// The long names of one program, each with its short one.
#[derive(Debug)]
struct Names {
    /// The module that everything is imported from.
    module: String,
    short: BTreeMap<String, String>,
}

impl Names {
    fn of(program: &[u8]) -> Result<Self, String> {
        let mut module = None;
        let mut long = Vec::new();
        for payload in Parser::new(0).parse_all(program) {
            match payload.map_err(|error| error.to_string())? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let import = import.map_err(|error| error.to_string())?;
                        // Its one name is the page's.
                        if import.module == LOADER_MODULE {
                            continue;
                        }
                        if module.get_or_insert(import.module) != &import.module {
                            return Err(format!("it imports from {} too", import.module));
                        }
                        long.push(import.name);
                    }
                }
                Payload::ExportSection(section) => {
                    for export in section {
                        let name = export.map_err(|error| error.to_string())?.name;
                        if name.starts_with(GENERATED) {
                            long.push(name);
                        }
                    }
                }
                _ => {}
            }
        }
        if let Some(other) = long.iter().find(|name| !name.starts_with(GENERATED)) {
            return Err(format!("{other} is imported, which wasm-bindgen did not name"));
        }
        let short = long.iter().enumerate();
        Ok(Self {
            module: module.ok_or("it imports nothing")?.to_owned(),
            short: short
                .map(|(place, name)| ((*name).to_owned(), short_name(place)))
                .collect(),
        })
    }

    /// The short name; what has none keeps its own.
    fn short_of<'n>(&'n self, name: &'n str) -> &'n str {
        self.short.get(name).map_or(name, String::as_str)
    }

    /// The script with the short names: each stands there as a word of its own.
    fn in_script(&self, script: &str) -> String {
        let is_of_word = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
        let mut shortened = String::with_capacity(script.len());
        let mut rest = script;
        while let Some(start) = rest.find(is_of_word) {
            let (before, from) = rest.split_at(start);
            let end = from.find(|c| !is_of_word(c)).unwrap_or(from.len());
            let (word, after) = from.split_at(end);
            shortened.push_str(before);
            shortened.push_str(self.short_of(word));
            rest = after;
        }
        shortened.push_str(rest);
        shortened.replace(&format!("\"{}\"", self.module), &format!("\"{MODULE}\""))
    }

    /// The program with the short names, and without what no browser reads of it.
    fn in_program(&self, program: &[u8]) -> Result<Vec<u8>, String> {
        let mut module = wasm_encoder::Module::new();
        Renaming(self)
            .parse_core_module(&mut module, Parser::new(0), program)
            .map_err(|error| error.to_string())?;
        Ok(module.finish())
    }
}

/// What the module is called from which everything is imported.
const MODULE: &str = "a";

/// `a` to `z`, `aa` to `zz` and so on.
fn short_name(place: usize) -> String {
    let letter = char::from(b'a' + u8::try_from(place % 26).unwrap_or_default());
    match place / 26 {
        0 => letter.to_string(),
        before => format!("{}{letter}", short_name(before - 1)),
    }
}

/// Writes a program with the short names.
struct Renaming<'a>(&'a Names);

impl Reencode for Renaming<'_> {
    type Error = Infallible;

    fn parse_imports(
        &mut self,
        section: &mut wasm_encoder::ImportSection,
        imports: Imports<'_>,
    ) -> Result<(), reencode::Error<Infallible>> {
        let Imports::Single(_, import) = imports else {
            return reencode::utils::parse_imports(self, section, imports);
        };
        let of = self.entity_type(import.ty)?;
        let module = match import.module {
            LOADER_MODULE => LOADER_MODULE,
            _ => MODULE,
        };
        section.import(module, self.0.short_of(import.name), of);
        Ok(())
    }

    fn parse_export(
        &mut self,
        exports: &mut wasm_encoder::ExportSection,
        export: Export<'_>,
    ) -> Result<(), reencode::Error<Infallible>> {
        let renamed = Export {
            name: self.0.short_of(export.name),
            ..export
        };
        reencode::utils::parse_export(self, exports, renamed)
    }

    fn parse_custom_section(
        &mut self,
        _: &mut wasm_encoder::Module,
        _: wasmparser::CustomSectionReader<'_>,
    ) -> Result<(), reencode::Error<Infallible>> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_letters() {
        let names: Vec<_> = [0, 25, 26, 51, 52, 701, 702].map(short_name).into();
        assert_eq!(names, ["a", "z", "aa", "az", "ba", "zz", "aaa"]);
    }

    #[test]
    fn both_files_get_the_same_names() {
        use wasm_encoder::{
            CodeSection, EntityType, ExportKind, ExportSection, Function, FunctionSection, ImportSection,
            Module, TypeSection,
        };
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("./app_bg.js", "__wbg_arc_03f7", EntityType::Function(0));
        let mut functions = FunctionSection::new();
        functions.function(0);
        let mut exports = ExportSection::new();
        exports.export("__wbindgen_malloc", ExportKind::Func, 1);
        exports.export("begin", ExportKind::Func, 1);
        let mut code = CodeSection::new();
        let mut body = Function::new([]);
        body.instructions().end();
        code.function(&body);
        let mut module = Module::new();
        module
            .section(&types)
            .section(&imports)
            .section(&functions)
            .section(&exports)
            .section(&code);
        let program = module.finish();

        let names = Names::of(&program).unwrap();
        let script = "const o = { \"./app_bg.js\": { __wbg_arc_03f7: f, __wbg_arc_03f7_: g } }; wasm.__wbindgen_malloc(); wasm.begin();";
        assert_eq!(
            names.in_script(script),
            "const o = { \"a\": { a: f, __wbg_arc_03f7_: g } }; wasm.b(); wasm.begin();"
        );
        let shortened = names.in_program(&program).unwrap();
        let found = Names::of(&shortened).unwrap_err();
        assert_eq!(found, "a is imported, which wasm-bindgen did not name");
        assert!(shortened.len() < program.len());
        assert!(shortened.windows(5).any(|bytes| bytes == b"begin"));
    }

    #[test]
    fn what_is_no_program_is_refused() {
        assert!(Names::of(b"\0asm").is_err());
        assert!(Names::of(b"\0asm\x01\0\0\0").is_err());
    }
}
