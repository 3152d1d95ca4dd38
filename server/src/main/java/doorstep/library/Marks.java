package doorstep.library;

/** What somebody who brings a text says its marks (限读标记) mean. */
public enum Marks {
    /** 去掉标记: nothing; they are taken out. */
    STRIP,
    /** 限读: what stands between them is withheld from readers without the right. */
    RESTRICT
}
