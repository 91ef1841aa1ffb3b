//! The scripts that wasm-bindgen writes around each program, made to start it more than once.
//!
//! As written, such a script keeps the state of one program in variables of its own, so that after a panic only a second
//! copy of the script, from another address, could start another. Here all of it becomes the inside of a function: each
//! call has variables of its own, and a restart needs no network. What the script has for loading the program goes, because
//! `www/boot.js` loads it and checks its hash.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::code_splitting::{LOADER, LOADER_MODULE};

/// Where the part begins that loads the program, up to the end of the script.
const LOADING: &str = "async function __wbg_load(";

/// Where the script takes what the program exports. The page puts its guard there.
const EXPORTS: &str = "wasm = instance.exports;";
const GUARDED: &str = "wasm = guard(instance.exports);";

/// What the script calls the module that loads the chunk.
const LOADER_NAME: &str = "import1";

/// Before a function that the script exports.
const EXPORT: &str = "export function ";

/// Why a script could not be changed.
#[derive(Debug, thiserror::Error)]
pub enum GlueError {
    /// A file or folder could not be read or written.
    #[error("{path}: {source}", path = .path.display())]
    File {
        /// The path of the file or folder.
        path: PathBuf,
        /// The system's error.
        source: io::Error,
    },
    /// wasm-bindgen writes its scripts in another way than it did.
    #[error("{path} is not as wasm-bindgen wrote it: {missing}", path = .path.display())]
    Unknown {
        /// The script's path.
        path: PathBuf,
        /// The text that was expected and is not there.
        missing: &'static str,
    },
    /// There is not one script for each program.
    #[error("the build has {found} scripts of programs and should have {expected}")]
    Count {
        /// The scripts that were found.
        found: usize,
        /// The scripts that there should be.
        expected: usize,
    },
}

/// How many programs there are: the first comparison, the full program, the reader of spreadsheets and the writer of
/// workbooks.
const PROGRAMS: usize = 4;

/// Changes the script of every program in `dist`.
///
/// # Errors
/// When a script is missing, cannot be written or is not as expected.
pub fn make_restartable(dist: &Path) -> Result<(), GlueError> {
    let mut found = 0;
    let entries = fs::read_dir(dist).map_err(at(dist))?;
    for entry in entries {
        let path = entry.map_err(at(dist))?.path();
        if path.extension().is_none_or(|ending| ending != "js") {
            continue;
        }
        let script = fs::read_to_string(&path).map_err(at(&path))?;
        if script.contains(LOADING) {
            let restartable = restartable(&script).map_err(|missing| GlueError::Unknown {
                path: path.clone(),
                missing,
            })?;
            fs::write(&path, restartable).map_err(at(&path))?;
            found += 1;
        }
    }
    if found == PROGRAMS {
        Ok(())
    } else {
        Err(GlueError::Count {
            found,
            expected: PROGRAMS,
        })
    }
}

/// The script as a function of a compiled program, and of what is done with its exports before they are used. It gives
/// `begin`, which starts the program, and the functions that the script exported.
fn restartable(script: &str) -> Result<String, &'static str> {
    let (kept, _) = script.split_once(LOADING).ok_or("it does not load a program")?;
    if kept.matches(EXPORTS).count() != 1 {
        return Err("the exports are not taken in one place");
    }
    let (kept, loads_chunk) = without_loader(kept);
    if kept.lines().any(|line| line.starts_with("import ")) {
        return Err("it imports another script");
    }
    let exported: Vec<&str> = kept
        .split(EXPORT)
        .skip(1)
        .filter_map(|after| after.split_once('('))
        .map(|(name, _)| name)
        .collect();
    let kept = kept.replace(EXPORTS, GUARDED).replace(EXPORT, "function ");
    let loader = if loads_chunk { loader() } else { String::new() };
    if kept.lines().any(|line| line.starts_with("export ")) {
        return Err("it exports something that is no function");
    }
    let given: String = exported.iter().flat_map(|name| [", ", name]).collect();
    Ok(format!(
        "export default async (compiled, guard = (exports) => exports, join) => {{\n{loader}{kept}\n\
         const instance = await WebAssembly.instantiate(compiled, __wbg_get_imports());\n\
         return {{ begin: () => __wbg_finalize_init(instance){given} }};\n}};\n"
    ))
}

/// The script without the line that imports the loader of the chunk, and whether it had one.
fn without_loader(script: &str) -> (String, bool) {
    let imported = format!("import * as {LOADER_NAME} from \"{LOADER_MODULE}\"");
    let is_import = |line: &&str| line.trim_end_matches(';') == imported;
    let kept: Vec<&str> = script.lines().filter(|line| !is_import(line)).collect();
    let had_one = kept.len() < script.lines().count();
    (kept.join("\n"), had_one)
}

/// What loads the chunk: `join` puts it beside the program. The program hands over the place of a function of its own in its
/// table; that is told whether the chunk is there, with the data that it came with.
fn loader() -> String {
    format!(
        "const {LOADER_NAME} = {{ {LOADER}: async (place, data) => {{\n\
         const failed = (error) => {{ console.error(error); return false; }};\n\
         const came = await join(instance.exports).then(() => true, failed);\n\
         guard({{ tell: instance.exports.__indirect_function_table.get(place) }}).tell(data, came);\n\
         }} }};\n"
    )
}

fn at(path: &Path) -> impl FnOnce(io::Error) -> GlueError + use<'_> {
    |source| GlueError::File {
        path: path.to_path_buf(),
        source,
    }
}

#[cfg(test)]
mod tests {
    use super::{LOADER, LOADER_MODULE, LOADER_NAME, restartable};

    const SCRIPT: &str = "let last = 0;\nexport function read(name) { return wasm.read(name); }\n\
        function __wbg_get_imports() {}\nlet wasm;\n\
        function __wbg_finalize_init(instance, module) {\n    wasm = instance.exports;\n    return wasm;\n}\n\
        async function __wbg_load(module, imports) {}\nexport { initSync, __wbg_init as default };\n";

    #[test]
    fn each_call_has_variables_of_its_own() {
        let script = restartable(SCRIPT).unwrap();
        let (before, inside) = script.split_once("=> {\n").unwrap();
        assert!(before.starts_with("export default async (compiled, guard") && !before.contains("let "));
        assert!(inside.contains("let last = 0;") && inside.contains("let wasm;"));
        assert!(inside.contains("wasm = guard(instance.exports);"));
        assert!(inside.contains("begin: () => __wbg_finalize_init(instance), read }"));
        assert_eq!(script.matches("export ").count(), 1);
        assert!(!script.contains("initSync") && !script.contains("__wbg_load"));
    }

    #[test]
    fn the_loader_of_the_chunk_is_given_by_the_page() {
        let import = format!("import * as {LOADER_NAME} from \"{LOADER_MODULE}\"\n");
        let script = restartable(&(import + SCRIPT)).unwrap();
        assert!(!script.contains("import *"));
        assert!(script.contains(&format!("const {LOADER_NAME} = {{ {LOADER}: async (place, data)")));
        assert!(script.contains("join(instance.exports)"));
        assert!(!restartable(SCRIPT).unwrap().contains(LOADER));
    }

    #[test]
    fn another_wasm_bindgen_is_noticed() {
        for changed in [
            SCRIPT.replace("async function __wbg_load(", "async function load("),
            SCRIPT.replace("wasm = instance.exports;", "wasm = instance;"),
            SCRIPT.replace("let last", "import last from './snippets/a.js';\nlet last"),
            SCRIPT.replace(
                "export function read",
                "export class Read {}\nexport function read",
            ),
        ] {
            assert!(restartable(&changed).is_err(), "{changed}");
        }
    }
}
