import type { EstablishmentKind } from '#contract/norms/nouns.ts'

const words = (text: string): readonly string[] => text.split('|')

/** How each kind calls itself, with its share among a hundred. */
export const kinds: readonly (readonly [{ kind: EstablishmentKind; called: readonly string[] }, number])[] = [
  [
    {
      kind: 'sme',
      called: words(
        'Công ty TNHH|Công ty Cổ phần|Công ty TNHH MTV|Doanh nghiệp tư nhân|Công ty TNHH Sản xuất và Thương mại|Công ty Cổ phần Đầu tư',
      ),
    },
    60,
  ],
  [
    {
      kind: 'cooperative',
      called: words('Hợp tác xã|HTX Nông nghiệp và Dịch vụ|Hợp tác xã Tiểu thủ công nghiệp'),
    },
    9,
  ],
  [{ kind: 'cooperativeGroup', called: ['Tổ hợp tác'] }, 1],
  [{ kind: 'businessHousehold', called: words('Hộ kinh doanh|Cơ sở sản xuất|Cơ sở|Xưởng') }, 26],
  [{ kind: 'craftVillageProducer', called: words('Cơ sở nghề|Hộ làm nghề') }, 2],
  [{ kind: 'cleanerProductionApplicant', called: words('Công ty TNHH|Công ty Cổ phần') }, 1],
  [{ kind: 'clusterInvestor', called: ['Công ty Cổ phần Đầu tư hạ tầng'] }, 0.2],
  [{ kind: 'artisan', called: ['Nghệ nhân'] }, 0.8],
]

export interface Trade {
  /** as it stands in names */
  name: string
  /** VSIC 2025, five digits */
  code: string
  weight: number
  products: readonly string[]
  machines: readonly string[]
}

const trade = (name: string, code: string, weight: number, products: string, machines: string): Trade => ({
  name,
  code,
  weight,
  products: words(products),
  machines: words(machines),
})

/** Trades of the countryside. `weight` as in the country; the five provinces lean to some of them (places.ts). */
export const trades = [
  trade('Chế biến thủy sản', '10201', 15, 'Tôm khô|Cá khô|Chả cá|Mực một nắng', 'Máy sấy lạnh|Kho cấp đông'),
  trade('Chế biến gỗ', '16101', 60, 'Gỗ xẻ|Ván ghép thanh|Gỗ bóc', 'Máy cưa vòng|Lò sấy gỗ'),
  trade(
    'Sản xuất đồ gỗ mỹ nghệ',
    '16291',
    40,
    'Tượng gỗ|Tranh gỗ|Lục bình gỗ',
    'Máy CNC khắc gỗ|Máy tiện gỗ',
  ),
  trade(
    'Chế biến nông sản',
    '10309',
    50,
    'Chuối sấy|Khoai lang sấy|Dưa muối|Tinh bột sen',
    'Máy sấy nhiệt|Máy thái lát',
  ),
  trade('Xay xát lúa gạo', '10611', 45, 'Gạo thơm|Gạo lứt|Cám gạo', 'Máy xay xát|Máy tách màu'),
  trade(
    'Sản xuất bánh kẹo',
    '10710',
    35,
    'Bánh pía|Bánh phồng tôm|Kẹo dừa|Bánh tráng',
    'Lò nướng điện|Máy đóng gói',
  ),
  trade('Chế biến chè', '10760', 25, 'Chè xanh|Chè shan tuyết|Chè đen', 'Máy vò chè|Máy sao chè'),
  trade('Chế biến cà phê', '10770', 22, 'Cà phê bột|Cà phê rang xay', 'Máy rang|Máy xay'),
  trade('Chế biến hạt điều', '10301', 15, 'Hạt điều rang muối|Nhân điều', 'Máy bóc vỏ|Máy phân loại'),
  trade('Sản xuất nước mắm', '10202', 10, 'Nước mắm cốt|Mắm ruốc|Mắm cá lóc', 'Bồn ủ chượp|Máy chiết rót'),
  trade('Giết mổ và chế biến thịt', '10109', 12, 'Lạp xưởng|Chả lụa|Thịt gác bếp', 'Máy xay thịt|Tủ sấy'),
  trade('Sản xuất bún, miến, phở', '10740', 28, 'Bún khô|Hủ tiếu|Miến dong|Phở khô', 'Máy ép bún|Máy sấy'),
  trade('Sản xuất rượu', '11010', 18, 'Rượu nếp|Rượu ngô|Rượu trái giác', 'Nồi chưng cất|Máy lọc'),
  trade(
    'Sản xuất nước uống đóng chai',
    '11051',
    20,
    'Nước uống đóng chai|Nước dừa đóng lon',
    'Hệ thống lọc RO|Máy chiết rót',
  ),
  trade('Dệt may', '14100', 75, 'Áo sơ mi|Đồ bảo hộ|Khăn rằn', 'Máy may công nghiệp|Máy cắt vải'),
  trade('Thêu ren thủ công', '13920', 18, 'Tranh thêu|Khăn thêu|Chiếu', 'Máy thêu|Máy dệt chiếu'),
  trade('Sản xuất giày da', '15200', 25, 'Giày da|Dép|Túi da', 'Máy ép đế|Máy may da'),
  trade('Mây tre đan xuất khẩu', '16292', 30, 'Giỏ lục bình|Bàn ghế tre|Thảm cói', 'Máy chẻ nan|Máy sấy nan'),
  trade('Sản xuất bao bì giấy', '17021', 26, 'Thùng carton|Hộp giấy', 'Máy bế hộp|Máy in flexo'),
  trade('In ấn', '18110', 30, 'Nhãn hàng|Tem sản phẩm|Lịch', 'Máy in offset|Máy cắt giấy'),
  trade('Sản xuất phân bón hữu cơ', '20120', 16, 'Phân hữu cơ vi sinh|Phân trùn quế', 'Máy trộn|Máy ép viên'),
  trade('Sản xuất nhựa', '22209', 40, 'Ống nhựa|Khay nhựa|Màng phủ', 'Máy ép nhựa|Máy đùn'),
  trade(
    'Sản xuất gạch không nung',
    '23950',
    38,
    'Gạch bê tông|Gạch lát vỉa hè',
    'Dây chuyền ép gạch|Máy trộn bê tông',
  ),
  trade('Gốm sứ mỹ nghệ', '23930', 22, 'Gốm đỏ|Chậu gốm|Bình gốm', 'Lò nung gas|Máy ép gốm'),
  trade(
    'Sản xuất vật liệu xây dựng',
    '23920',
    48,
    'Gạch nung|Ngói|Cấu kiện đúc sẵn',
    'Lò nung liên tục|Máy đùn gạch',
  ),
  trade('Đúc đồng', '24320', 8, 'Lư đồng|Chuông đồng', 'Lò nấu đồng|Máy đánh bóng'),
  trade(
    'Cơ khí chế tạo',
    '25920',
    80,
    'Khung nhà thép|Chi tiết máy|Bồn inox',
    'Máy cắt plasma CNC|Máy tiện CNC',
  ),
  trade('Sản xuất cửa nhôm kính', '25110', 44, 'Cửa nhôm kính|Lan can', 'Máy cắt nhôm|Máy ép góc'),
  trade('Sản xuất thiết bị điện', '27102', 18, 'Tủ điện|Máy biến áp', 'Máy quấn dây|Máy chấn tôn'),
  trade(
    'Cơ khí nông nghiệp',
    '28210',
    20,
    'Máy sạ hàng|Máy cấp đông mini|Máy cho tôm ăn',
    'Máy phay CNC|Máy hàn',
  ),
  trade(
    'Đóng và sửa chữa tàu thuyền',
    '30110',
    10,
    'Vỏ lãi composite|Xuồng|Ghe gỗ',
    'Máy phun composite|Tời kéo tàu',
  ),
  trade('Chạm khắc đá mỹ nghệ', '23960', 12, 'Tượng đá|Bia đá', 'Máy cắt đá|Máy khắc đá'),
  trade('Sản xuất hương thắp', '32900', 14, 'Nhang trầm|Nhang quế', 'Máy se nhang|Máy sấy nhang'),
  trade(
    'Chế biến dược liệu',
    '21002',
    9,
    'Trà túi lọc|Cao dược liệu|Tinh dầu tràm',
    'Máy chưng cất tinh dầu|Máy đóng túi lọc',
  ),
  trade('Nuôi và chế biến yến sào', '10790', 6, 'Yến tinh chế|Nước yến', 'Nồi tiệt trùng|Máy chiết rót'),
  trade('Sản xuất thức ăn chăn nuôi', '10800', 15, 'Thức ăn viên|Bột cá', 'Máy ép viên|Máy nghiền'),
  trade('Tái chế phế liệu', '38302', 10, 'Hạt nhựa tái sinh|Viên nén trấu', 'Máy băm|Máy ép viên'),
  trade('Kim hoàn', '32110', 6, 'Trang sức bạc|Trang sức vàng', 'Máy cán|Máy khắc laser'),
] as const

export const first = words(
  'An|Bảo|Bình|Cường|Đại|Đông|Đức|Dũng|Gia|Hà|Hải|Hoàng|Hồng|Hùng|Hưng|Khánh|Kim|Lâm|Long|Minh|Mỹ|Nam|Ngọc|Nguyên|Phát|Phú|Phúc|Quang|Sơn|Tân|Tấn|Thái|Thành|Thiên|Thịnh|Thuận|Tiến|Trung|Trường|Vạn|Việt|Vĩnh|Xuân|Yên',
)
export const second = words(
  'An|Anh|Bình|Châu|Công|Cường|Đạt|Điền|Giang|Hà|Hải|Hòa|Hưng|Khang|Khôi|Lâm|Linh|Lộc|Long|Lợi|Mai|Nghĩa|Ngọc|Nhân|Phát|Phong|Phú|Phước|Quân|Sáng|Sơn|Tài|Tâm|Thắng|Thành|Thảo|Thịnh|Thủy|Tiến|Toàn|Trí|Tuấn|Tuyết|Vân|Vinh|Vượng',
)
export const families: readonly (readonly [string, number])[] = [
  ['Nguyễn', 38],
  ['Trần', 11],
  ['Lê', 10],
  ['Phạm', 7],
  ['Hoàng', 5],
  ['Huỳnh', 4],
  ['Phan', 4],
  ['Vũ', 4],
  ['Võ', 3],
  ['Đặng', 3],
  ['Bùi', 3],
  ['Đỗ', 2],
  ['Hồ', 2],
  ['Ngô', 2],
  ['Dương', 1],
  ['Lý', 1],
  ['Thạch', 1],
  ['Hoàng Thị', 1],
]
export const middles = words('Văn|Thị|Hữu|Đức|Minh|Quốc|Thanh|Ngọc|Xuân|Đình|Công|Thu|Kim|Bá|Gia|Hồng')
export const givens = words(
  'Anh|Ánh|Bảo|Bình|Châu|Chiến|Cường|Dung|Dũng|Đạt|Điệp|Đức|Giang|Hà|Hải|Hạnh|Hiền|Hiếu|Hòa|Hoa|Hùng|Hương|Huy|Khánh|Lan|Linh|Loan|Long|Mai|Minh|Mỹ|Nam|Nga|Nghĩa|Ngọc|Nhung|Oanh|Phong|Phúc|Phương|Quân|Quang|Quyên|Sơn|Tâm|Thảo|Thắng|Thủy|Tiến|Trang|Trung|Tuấn|Tùng|Tuyết|Vân|Việt|Vinh|Yến',
)
export const streets = words(
  'Trần Phú|Lê Lợi|Nguyễn Huệ|Hùng Vương|Quang Trung|Lý Thường Kiệt|Phan Đình Phùng|Hai Bà Trưng|Trần Hưng Đạo|Võ Thị Sáu|Điện Biên Phủ|Nguyễn Trãi',
)
