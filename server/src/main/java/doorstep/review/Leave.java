package doorstep.review;

import java.util.regex.Pattern;

/** How a writer takes leave (结束语): what closes, thanks, asks for criticism or pledges in general is nobody's problem or measure. */
final class Leave {
    /** What the paper calls itself: 以上检查、以上小结. */
    private static final String PAPER =
            "(?:材料|情况|汇报|检查|剖析|发言|内容|报告|分析|检视|检讨|总结|小结|自评|自查|述职|认识|体会|意见|清单|台账|[一二三四五六七八九十0-9]{1,3}[条点项个])";

    private static final Pattern CLOSES = Pattern.compile("^[（(]?(?:以上(?:就|便)?(?:是|为|\\uff0c|,|[^。；，：]{0,8}?" + PAPER
            + "(?![^。；，]{0,6}(?:的?原因|说明|表明|反映)))|(?:敬|恳)请|不(?:妥|当|足|到|对)(?:之处|的地方)|请\\S{0,12}批评"
            + "|[说讲写查](?:得|的)?不(?:对|好|到|妥)[^，。]{0,6}(?:[，]?请|[，]?望|[，]?大家|[，]?书记|[，]?领导|批评)"
            + "|(?:汇报|述职|承诺|检查|检讨|报告|剖析|发言|总结|小结|自评|自查|填报|报送|填表|签字|签名)人?[：:]|(?:填报|填表|报送|制表)(?:单位|时间|日期)?[（：]|说明[：:]|注[：:]|备注[：:]|此致|敬礼|特此|附[：:件]|总之|综上"
            + "|(?:再次)?(?:谢谢|感谢)(?:大家|各位|组织|领导|同志|镇|县|乡|党|支部|老师|你们)|我?(?:就|先)?(?:是|说|讲|写|谈|汇报)?(?:到这|这么多|这些)(?:吧|了)?[，。]"
            + "|我?(?:就|先)(?:说|讲|写|谈|汇报)(?:到这|这么|这些)"
            + "|别的[，,]|别的(?:就?没|也没)|我?的?(?:发言|汇报|检查|剖析|自查|述职|检讨|报告|情况)(?:就?到(?:此|这)|完了|完毕|结束|讲完|说完)"
            + "|(?:各位|尊敬的|敬爱的|同志们)[^。：]{0,16}(?:领导|同志|同事|代表|委员|评委|组织)[们]?[，！])");
    /** 将以此次自查为契机，…: promises nothing that could be looked at. */
    private static final Pattern IN_GENERAL =
            Pattern.compile("^[^。；0-9]{0,24}以(?:这次|此次|本次|此|这)[^，。]{0,12}为(?:新的)?(?:契机|起点|抓手|动力|开端|转折)[^0-9]*$");

    private static final Pattern ASKS = Pattern.compile(
            "(?:^|[。！；])(?:最后[，：:]?)?(?:敬|恳|诚|也)?(?:请|欢迎|希望|盼)[^。！；]{0,20}"
                    + "(?:批评|指正|监督|帮助|提醒|担待|谅解|敲打|看着|看我|指教|意见|直说|审查|审阅|审议|评议|考验|考察|包涵|支持)[^。！；]{0,20}[。！]?$|[。！，](?:谢谢|感谢)[^。！，]{0,16}[。！]?$");
    private static final Pattern PLEDGES = Pattern.compile("以(?:实际|更|崭新|优异)\\S{0,12}(?:行动|成效|成绩|答卷|贡献)|答卷|不辜负|不负(?!责)");
    private static final int LONGEST = 60;
    private static final int LONGEST_PLEDGE = 120;

    private Leave() {}

    /** Told by how the line begins. */
    static boolean closes(String line) {
        return CLOSES.matcher(line).find();
    }

    /** A paragraph that pledges without saying anything that could be looked at. */
    static boolean pledgesInGeneral(String line) {
        return line.length() <= LONGEST_PLEDGE && IN_GENERAL.matcher(line).find();
    }

    /** A last paragraph that asks for criticism or pledges in general. */
    static boolean asksOrPledges(String line) {
        return line.length() <= LONGEST && ASKS.matcher(line).find()
                || PLEDGES.matcher(line).find();
    }
}
