//! Packages of the operating system.
//!
//! They are installed only on Debian and systems derived from it, as root or with a sudo that asks no password. Anywhere
//! else the message names them, and the person decides.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use super::{LOOK, ToolError, announced};
use crate::process::{self, ProcessError};

/// How packages can be installed here.
enum Permission {
    Root,
    Sudo,
    Refused,
    NotDebian,
}

/// The file of an installed package whose path ends so.
pub(super) fn file_of(package: &str, ending: &str) -> Option<PathBuf> {
    let listing = process::read_within(LOOK, Command::new("dpkg").args(["-L", package])).ok()?;
    listing
        .lines()
        .find(|line| line.ends_with(ending))
        .map(PathBuf::from)
}

/// Installs these packages, or says which they are.
pub(super) fn install(purpose: &str, packages: &[&str]) -> Result<(), ToolError> {
    let names = packages.join(" ");
    let missing = |advice: String| ToolError::Missing {
        what: purpose.to_owned(),
        advice,
    };
    let permission = permission();
    match permission {
        Permission::NotDebian => Err(missing(format!(
            "On Debian these are the packages {names}; install what corresponds to them on this system."
        ))),
        Permission::Refused => Err(missing(format!("Install it with: sudo apt-get install {names}"))),
        Permission::Root | Permission::Sudo => {
            let what = format!("{purpose}: the system packages {names}");
            announced(&what, "about 1 minute", || {
                install_with(&permission, packages).map_err(|source| ToolError::Install {
                    tool: what.clone(),
                    source,
                })
            })
        }
    }
}

fn install_with(permission: &Permission, packages: &[&str]) -> Result<(), ProcessError> {
    let install = || {
        let mut command = apt_get(permission);
        command
            .args(["install", "--yes", "--no-install-recommends", "--quiet=2"])
            .args(packages);
        process::run(&mut command)
    };
    // A fresh image has no list of packages, or an old one.
    install().or_else(|_| {
        process::run(apt_get(permission).args(["update", "--quiet=2"]))?;
        install()
    })
}

fn apt_get(permission: &Permission) -> Command {
    let mut command;
    if matches!(permission, Permission::Sudo) {
        command = Command::new("sudo");
        command.args(["-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    } else {
        command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive");
    }
    command.stdout(std::process::Stdio::null());
    command
}

fn permission() -> Permission {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    if !is_debian_or_derived(&release) || process::find("apt-get").is_none() {
        return Permission::NotDebian;
    }
    if process::read_within(LOOK, Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0") {
        return Permission::Root;
    }
    let sudo = process::read_within(LOOK, Command::new("sudo").args(["-n", "true"]));
    if sudo.is_ok() {
        Permission::Sudo
    } else {
        Permission::Refused
    }
}

fn is_debian_or_derived(os_release: &str) -> bool {
    os_release
        .lines()
        .filter_map(|line| line.strip_prefix("ID=").or_else(|| line.strip_prefix("ID_LIKE=")))
        .any(|value| value.trim_matches('"').split(' ').any(|name| name == "debian"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debian_and_systems_derived_from_it_are_recognised() {
        assert!(is_debian_or_derived(
            "PRETTY_NAME=\"Debian GNU/Linux 12\"\nID=debian\n"
        ));
        assert!(is_debian_or_derived("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n"));
        assert!(!is_debian_or_derived(
            "ID=fedora\nID_LIKE=\"rhel centos\"\nHOME_URL=\"https://debian.example\"\n"
        ));
    }
}
