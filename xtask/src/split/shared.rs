//! The small parts that several groups share, told to the script as a table instead of a function
//! each: there are more than a hundred.

use anyhow::{Context, Result, bail};

/// The links without those parts, and the table: how long each part is, in the order in which they
/// lie behind one another, and a bit for each group of late pages that needs it.
pub fn told(links: &str, parts: &[(String, usize)]) -> Result<(String, String)> {
    let mut links = links.to_owned();
    for (stem, _) in parts {
        links = without(&links, stem)?;
    }
    let mut needed = vec![0_u32; parts.len()];
    let mut lines = Vec::new();
    let mut group = 0_u32;
    for line in links.lines() {
        let Some((names, rest)) = needs(line) else {
            lines.push(line.to_owned());
            continue;
        };
        let bit = 1_u32
            .checked_shl(group)
            .filter(|bit| *bit < 1 << 31)
            .context("there are more groups of late pages than the script has bits for")?;
        group += 1;
        let mut kept = Vec::new();
        for name in names {
            let at = parts
                .iter()
                .position(|(stem, _)| name == format!("__{stem}"));
            match at.and_then(|at| needed.get_mut(at)) {
                Some(groups) => *groups |= bit,
                None => kept.push(name.to_owned()),
            }
        }
        kept.push(format!("...sharedBy({bit})"));
        lines.push(format!(", [{}]{rest}", kept.join(", ")));
    }
    let rows: Vec<String> = parts
        .iter()
        .zip(needed)
        .map(|((_, length), groups)| format!("[{length},{groups}]"))
        .collect();
    Ok((lines.join("\n") + "\n", format!("[{}]", rows.join(","))))
}

/// The names in `, [__chunk_8, __chunk_9]));`, and what follows.
fn needs(line: &str) -> Option<(Vec<&str>, &str)> {
    let (names, rest) = line.strip_prefix(", [")?.split_once(']')?;
    let is_of_group = rest.starts_with("))");
    let names = names.split(", ").filter(|name| !name.is_empty()).collect();
    is_of_group.then_some((names, rest))
}

/// Takes out how a part is asked for; one that needs others itself must not be among the small.
fn without(links: &str, stem: &str) -> Result<String> {
    const END: &str = "\n, []);\n";
    let begin = format!("const __{stem} = makeLoad(");
    let found = links.split_once(&begin);
    let found = found.and_then(|(before, rest)| Some((before, rest.split_once(END)?.1)));
    match found {
        Some((before, after)) => Ok(format!("{before}{after}")),
        None => bail!("The links do not make {stem} as expected."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINKS: &str = "/* x, y */\nconst __chunk_1 = makeLoad(() => {\n    one\n}\n, []);\n\
        const __chunk_2 = makeLoad(() => {\n    two\n}\n, []);\n\
        export const load_x = wrap(makeLoad(() => {\n}\n, [__chunk_1, __chunk_2]));\n\
        export const load_y = wrap(makeLoad(() => {\n}\n, [__chunk_1]));\n";

    #[test]
    fn a_small_part_becomes_a_row_with_a_bit_for_each_group() {
        let parts = [("chunk_1".to_owned(), 300)];
        let (links, table) = told(LINKS, &parts).unwrap();
        assert_eq!(table, "[[300,3]]");
        assert!(!links.contains("__chunk_1"), "{links}");
        assert!(links.contains("two"), "{links}");
        assert!(
            links.contains(", [__chunk_2, ...sharedBy(1)]));\n"),
            "{links}"
        );
        assert!(links.contains(", [...sharedBy(2)]));\n"), "{links}");
        assert!(told(LINKS, &[("chunk_3".to_owned(), 1)]).is_err());
    }
}
