/**
 * What the work is founded on (资料库): laws, policies, superiors' documents and one's own material, as versions whose paragraphs
 * can be cited.
 *
 * <p><b>Words</b>: document 资料, version 版本, paragraph 段落, address 段号, clause 条款, citation 引用, in force 有效, repealed 失效,
 * excerpt 节选, withheld 限读, gap 限读处, reader 可读人, mark 限读标记.
 *
 * <p><b>Tables</b>: {@code library.document}, {@code version}, {@code paragraph}, {@code search}, {@code placing}, {@code withheld},
 * {@code withheld_search}, {@code reader}.
 *
 * <p><b>Always holds</b>: a paragraph keeps its id as long as its visible text stays the same. The text behind a gap is selected by
 * no statement that does not carry the right to read it, and nothing that others see follows from it: no address, count, id or search
 * term. Nothing of a file is kept but its paragraphs. Text between marks is not kept before somebody said what they mean.
 */
@ApplicationModule(allowedDependencies = {"kernel", "clock", "audit", "text", "document", "staff"})
@NullMarked
package doorstep.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
