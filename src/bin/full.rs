//! Mounts the full program, nothing else. It is a program of its own, because the first comparison should not wait for
//! what most visits never open; the page loads it when somebody asks for more (`www/boot.js`).

fn main() {
    trust_benchmark::app::full::mount();
}
