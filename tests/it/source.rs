//! The same tree read as folder, commit, tag and bare repository is the same snapshot.
