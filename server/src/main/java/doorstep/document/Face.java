package doorstep.document;

/**
 * The fonts official documents are set in, by name only: they belong to whoever made them, and a reader without them shows its
 * nearest.
 *
 * @see <a href="https://learn.microsoft.com/typography/font-list/">names of the fonts of Windows</a>
 */
enum Face {
    /** 仿宋: the text. */
    FANG_SONG("FangSong", "仿宋", "仿宋_GB2312"),
    /** 黑体: headings. */
    HEI("SimHei", "黑体", "SimHei"),
    /** 楷体: subheadings. */
    KAI("KaiTi", "楷体", "楷体_GB2312"),
    /** 小标宋: titles. */
    XIAO_BIAO_SONG("FZXBSJW--GB1-0", "方正小标宋简体", "方正小标宋_GBK"),
    /** 宋体: page numbers. */
    SONG("SimSun", "宋体", "SimSun");

    private final String postScript;
    private final String family;
    private final String alternative;

    Face(String postScript, String family, String alternative) {
        this.postScript = postScript;
        this.family = family;
        this.alternative = alternative;
    }

    /** As a PDF names it. */
    String postScript() {
        return postScript;
    }

    /** As an office program names it. */
    String family() {
        return family;
    }

    /** Under which name the same font may be installed too. */
    String alternative() {
        return alternative;
    }
}
