import { join } from 'node:path'
import { settingsFrom } from './settings.ts'

const read = settingsFrom(process.env)

/** Who decides on money, people or the system itself: not without a second factor on an installation of one's own. */
const guardedRoles = ['administrator', 'departmentDirector', 'viceChair', 'treasuryOfficer', 'ministryLeader']

const port = read.whole('PORT', 8080, 'cổng', 'Cổng mà chương trình phục vụ; 0: cổng trống bất kỳ.')
const host = read.text('HOST', '127.0.0.1', 'Địa chỉ mạng mà chương trình lắng nghe.')
const repo = join(import.meta.dirname, '../../..')
const databaseUrl = read.secret(
  'DATABASE_URL',
  'PostgreSQL 15 trở lên của đơn vị: postgres://tên:mật-khẩu@máy/cơ-sở-dữ-liệu.',
  'cơ sở dữ liệu kèm theo',
)
const endpoint = read.maybe('S3_ENDPOINT', 'Kho tệp tương thích S3.', 'tệp nằm trong DATA_DIR/files')

const s3 = {
  bucket: read.text('S3_BUCKET', 'khuyen-cong-so', 'Thùng chứa trong kho S3.'),
  region: read.text('S3_REGION', 'us-east-1', 'Vùng của kho S3.'),
  accessKeyId: read.secret('S3_ACCESS_KEY_ID', 'Mã khoá của kho S3.') ?? '',
  secretAccessKey: read.secret('S3_SECRET_ACCESS_KEY', 'Khoá bí mật của kho S3.') ?? '',
}

/** Everything that the environment may set, read once. */
export const config = {
  repo,
  port,
  host,
  dataDir: read.text(
    'DATA_DIR',
    join(repo, 'var'),
    'Thư mục dữ liệu: cơ sở dữ liệu kèm theo và tệp.',
    'var/',
  ),
  databaseUrl,
  /** demonstration accounts exist only on the embedded database */
  demo: !databaseUrl,
  demoPassword:
    read.secret('DEMO_PASSWORD', 'Mật khẩu của mọi tài khoản dùng thử.', 'khuyencong') ?? 'khuyencong',
  trustProxy: read.yes('TRUST_PROXY', 'Đứng sau máy chủ trung gian có đặt X-Forwarded-For và -Proto.'),
  proofMinutes: read.whole(
    'PROOF_MINUTES',
    15,
    'phút',
    'Một lần xác nhận lại mật khẩu có giá trị bao lâu cho việc về tiền, vai trò, liên hệ.',
  ),
  delegationDays: read.whole(
    'DELEGATION_DAYS',
    366,
    'ngày',
    'Thời hạn dài nhất của một lần ủy quyền, tính cả ngày đầu và ngày cuối.',
    1,
  ),
  /** where people reach the program; links in letters begin with it, and the organisation's own sign-in comes back to it */
  publicUrl: read
    .text(
      'PUBLIC_URL',
      `http://${host}:${port}`,
      'Địa chỉ mà mọi người mở; liên kết trong thư bắt đầu bằng địa chỉ này.',
      'http://HOST:PORT',
    )
    .replace(/\/+$/, ''),
  signIn: {
    idleMinutes: read.whole(
      'SESSION_IDLE_MINUTES',
      120,
      'phút',
      'Phiên làm việc kết thúc khi không dùng.',
      1,
    ),
    sessionHours: read.whole('SESSION_HOURS', 12, 'giờ', 'Phiên làm việc kết thúc dù vẫn dùng.', 1),
    passwordLeast: read.whole(
      'PASSWORD_LEAST',
      10,
      'ký tự',
      'Mật khẩu ngắn nhất khi có xác thực hai lớp.',
      8,
    ),
    passwordLeastAlone: read.whole(
      'PASSWORD_LEAST_ALONE',
      14,
      'ký tự',
      'Mật khẩu ngắn nhất khi không có xác thực hai lớp (NĐ 331/2026/NĐ-CP: 14).',
      8,
    ),
    secondFactorRoles: read.list(
      'SECOND_FACTOR_ROLES',
      databaseUrl ? guardedRoles : [],
      'Vai trò bắt buộc xác thực hai lớp, cách nhau bằng dấu phẩy; none: không bắt buộc ai.',
      `${guardedRoles.join(', ')} (bản dùng thử: không ai)`,
    ),
    tries: read.whole(
      'LIMIT_TRIES',
      5,
      'lần',
      'Số lần sai liên tiếp của một tên trước khi phải chờ, lần sau chờ gấp đôi lần trước.',
      1,
    ),
    addressTries: read.whole(
      'LIMIT_ADDRESS_TRIES',
      50,
      'lần',
      'Số lần sai liên tiếp từ một địa chỉ mạng trước khi phải chờ.',
      1,
    ),
    longestRestSeconds: read.whole('LONGEST_REST_SECONDS', 900, 'giây', 'Lần chờ dài nhất.', 1),
    resetMinutes: read.whole('RESET_MINUTES', 30, 'phút', 'Liên kết đặt lại mật khẩu có giá trị bao lâu.', 1),
    inviteHours: read.whole(
      'INVITE_HOURS',
      72,
      'giờ',
      'Liên kết mời đặt mật khẩu lần đầu có giá trị bao lâu.',
      1,
    ),
    lettersPerHour: read.whole(
      'LIMIT_RESET_LETTERS',
      5,
      'thư/giờ',
      'Số thư đặt lại mật khẩu gửi cho một người.',
      1,
    ),
    inactiveDays: read.whole(
      'INACTIVE_DAYS',
      45,
      'ngày',
      'Tài khoản không dùng quá số ngày này bị khoá (NĐ 331/2026/NĐ-CP: 45); 0: không bao giờ.',
    ),
    inactiveWarnDays: read.whole('INACTIVE_WARN_DAYS', 7, 'ngày', 'Báo trước khi khoá tài khoản không dùng.'),
    keyDays: read.whole('KEY_DAYS', 365, 'ngày', 'Thời hạn dài nhất của một khoá kết nối.', 1),
  },
  /** the organisation's own sign-in by OpenID Connect; without an issuer there is none */
  provider: {
    issuer: read.maybe(
      'OIDC_ISSUER',
      'Nơi cấp của đăng nhập chung (OpenID Connect).',
      'không có đăng nhập chung',
    ),
    clientId: read.text('OIDC_CLIENT_ID', '', 'Mã ứng dụng tại nơi cấp.', 'trống'),
    clientSecret: read.secret('OIDC_CLIENT_SECRET', 'Khoá bí mật của ứng dụng tại nơi cấp.'),
    name: read.text('OIDC_NAME', 'tài khoản cơ quan', 'Tên trên nút đăng nhập.'),
  },
  logLevel: read.choice(
    'LOG_LEVEL',
    ['silent', 'fatal', 'error', 'warn', 'info', 'debug'],
    'warn',
    'Mức ghi nhật ký máy chủ, không chứa dữ liệu cá nhân.',
  ),
  leaseSeconds: read.whole(
    'LEASE_SECONDS',
    20,
    'giây',
    'Tiến trình làm việc dài im lặng quá số giây này bị coi là đã chết.',
    1,
  ),
  mail: {
    url: read.secret('SMTP_URL', 'Máy chủ thư: smtp://tên:mật-khẩu@máy:cổng.', 'thư chờ trong Hòm thư đi'),
    from: read.text('MAIL_FROM', 'Khuyến công số <khuyencongso@localhost>', 'Người gửi ghi trên thư.'),
  },
  files: {
    /** in bytes */
    largest: read.whole('LIMIT_FILE_MB', 100, 'MB', 'Tệp lớn nhất được nhận.', 1) * 1024 * 1024,
    /** in bytes */
    perProvince: read.whole('LIMIT_FILES_GB', 200, 'GB', 'Tổng dung lượng tệp của một tỉnh.', 1) * 1024 ** 3,
    onTheirWay: read.whole('LIMIT_UPLOADS', 50, 'tệp', 'Số tệp một người được gửi dở cùng lúc.', 1),
    uploadHours: read.whole('UPLOAD_HOURS', 24, 'giờ', 'Tệp gửi dở bị bỏ sau bao lâu.', 1),
    pixels: read.whole('LIMIT_MEGAPIXELS', 80, 'triệu điểm ảnh', 'Ảnh lớn nhất được nhận.', 1) * 1_000_000,
    undoDays: read.whole('FILE_UNDO_DAYS', 30, 'ngày', 'Tệp đã gỡ còn lấy lại được bao lâu.'),
    clamd: read.maybe('CLAMD', 'ClamAV: đường dẫn socket của clamd, hoặc máy:cổng.', 'tệp không được quét'),
    s3: endpoint ? { endpoint, ...s3 } : undefined,
  },
  /** what was told, sent and done is let go after so many days; the trail never is */
  retention: {
    noticeDays: read.whole('NOTICE_DAYS', 365, 'ngày', 'Giữ thông báo trong chương trình bao lâu.', 1),
    letterDays: read.whole(
      'LETTER_DAYS',
      180,
      'ngày',
      'Giữ thư đã gửi, đã hết hạn trong Hòm thư đi bao lâu.',
      1,
    ),
    longWorkDays: read.whole('LONG_WORK_DAYS', 30, 'ngày', 'Giữ việc dài đã xong và tệp kết quả bao lâu.', 1),
  },
  limits: {
    signIn: read.whole(
      'LIMIT_SIGN_IN',
      30,
      'lần/phút',
      'Yêu cầu đăng nhập, đặt lại mật khẩu từ một địa chỉ mạng.',
      1,
    ),
    write: read.whole('LIMIT_WRITE', 600, 'lần/phút', 'Lần ghi từ một địa chỉ mạng.', 1),
    read: read.whole(
      'LIMIT_READ',
      3000,
      'lần/phút',
      'Lần đọc từ một địa chỉ mạng; máy này không bị giới hạn.',
      1,
    ),
    /** in bytes */
    body: read.whole('LIMIT_BODY', 8 * 1024 * 1024, 'byte', 'Yêu cầu lớn nhất, trừ tệp.', 1024),
  },
}

/** What the environment may set, for the documentation. */
export const settings = read.known
/** Values that cannot be meant: the program does not start with them. */
export const wrongSettings = read.wrong
