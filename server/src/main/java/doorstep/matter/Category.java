package doorstep.matter;

import org.jspecify.annotations.Nullable;

/**
 * What a matter is about (问题分类), as the county's own classification has it.
 *
 * @param parent the code of the wider one; absent at the top
 */
public record Category(String code, String name, @Nullable String parent) {}
