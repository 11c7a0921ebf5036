package org.centerkiosk.terminal.printing;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.centerkiosk.core.event.SessionId;
import org.centerkiosk.core.signup.Target;
import org.centerkiosk.core.ticket.TicketCode;
import org.centerkiosk.core.ticket.TicketQr;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.terminal.printing.PaperTicket.Fact;

/** Tickets as they stand on paper. Run as a program it writes pictures of them into a folder. */
final class PaperSamples {

    static final TicketCode CODE = TicketCode.of(20_261_124_999L);

    static final String QR = TicketQr.issue(
                    CODE,
                    Target.of(new SessionId(
                            "guzheng-2026@culture.chenghu.example", Instant.parse("2026-11-24T07:00:00Z"))),
                    SigningKey.generate())
            .text();

    private PaperSamples() {}

    static PaperTicket reserved(boolean large) {
        return new PaperTicket(
                "澄湖区新时代文明实践中心",
                "报名成功",
                true,
                List.of("古筝入门班", "11月24日 周二 15:00–16:30", "二楼 203 琴室·王** 1 位"),
                new Fact("已留座位", "1 席"),
                new Fact("签到短码", CODE.print()),
                QR,
                List.of("不来了，请凭这张票取消，把座位让给别的邻居。", "打印于 11月24日 周二 14:26，以当时情况为准。"),
                large);
    }

    static PaperTicket provisional() {
        return new PaperTicket(
                "澄湖区新时代文明实践中心",
                "已登记，待确认",
                false,
                List.of("亲子风筝工坊：一起扎一只会飞的沙燕", "11月24日 周二 16:00–17:30", "二楼 手工室·王** 2 位"),
                new Fact("现在的状态", "待确认"),
                new Fact("签到短码", CODE.print()),
                QR,
                List.of("网络暂时不通，现在还不能保证有座位。", "恢复后凭短码在这里或到服务台查结果。", "打印于 11月24日 周二 14:26，以当时情况为准。"),
                false);
    }

    static PaperTicket english() {
        return new PaperTicket(
                "Chenghu Civic Centre",
                "Number 8 on the waiting list",
                false,
                List.of(
                        "Guzheng for beginners: an afternoon with the zither of twenty-one strings",
                        "Tue 24 Nov 15:00–16:30",
                        "2nd floor, music room 203 · W** 2 people"),
                new Fact("Place in the queue", "No. 08"),
                new Fact("Short code", CODE.print()),
                QR,
                List.of(
                        "The centre calls 138****1234 when a seat is free.",
                        "Printed on Tue 24 November at 14:26; as things stood then."),
                false);
    }

    public static void main(String[] arguments) throws IOException {
        File folder = new File(arguments[0]);
        write(PaperArt.draw(reserved(false), 576), new File(folder, "paper-80.png"));
        write(PaperArt.draw(reserved(true), 576), new File(folder, "paper-80-large.png"));
        write(PaperArt.draw(provisional(), 576), new File(folder, "paper-80-provisional.png"));
        write(PaperArt.draw(english(), 576), new File(folder, "paper-80-en.png"));
        write(PaperArt.draw(reserved(false), 384), new File(folder, "paper-58.png"));
        write(PaperArt.draw(english(), 384), new File(folder, "paper-58-en.png"));
        write(PaperArt.draw(reserved(true), 384), new File(folder, "paper-58-large.png"));
    }

    private static void write(BufferedImage paper, File file) throws IOException {
        ImageIO.write(paper, "png", file);
    }
}
